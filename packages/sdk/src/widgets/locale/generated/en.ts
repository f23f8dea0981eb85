
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    import {str} from '@lit/localize';

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      's051d8c341ceb18e0': `Try again`,
's0aba5fc3ce3e3697': `Nothing is lost. The display resumes as soon as the network answers.`,
's3498242ca7f2a9b4': `Resume the session to go on. What you typed is kept.`,
's349f7caefce1c069': str`${0} has to complete and send the referral.`,
's3b4013998191a28f': `Progress of the referral`,
's3d2ac5d4b314ded6': `Offline.`,
's41a337c6a897f6a4': str`${0} has to look at the referral.`,
's49dc13892605589f': str`Answer due ${0}`,
's4e01adefea3872d6': str`${0} is helping the person.`,
's57054b9b09e19cf7': `Something went wrong`,
's60c7e668c3248e78': `Your session is over.`,
's620e2ebd7f10a769': `What is shown may be out of date.`,
's760354a7ed2b8d7b': str`${0} is waiting for a free place.`,
's77de62530f9875ab': str`${0} is examining the referral.`,
's7f6ed525386837ef': `This access is not open`,
's844ac50a199a84e1': `What you decided is kept: it is sent once, as soon as the network is back.`,
's85fc26bf8304fbee': `This item does not exist or is no longer open to you.`,
's8f82750400540f41': `Resume the session`,
's923fb2f64428f266': str`${0} is getting in touch with the person.`,
's932b133ded62a3d4': `Ask the person who administers Passerelle in your organisation.`,
's970d3192fec9e2ca': `Follow the new referral`,
'sa609cc41f457dbd1': `It does not exist, or your organisation is not part of it.`,
'sa77a1b36f8cc4b86': `Your session is over`,
'saae49fd8cd406ae2': `Not found`,
'saded8c7839728b5b': str`Deadline passed ${0}`,
'sb33881e2378efa10': `Try again. If it happens again, give the reference to the support.`,
'sbdb0919a9a8d619b': str`Disputed since ${0}: the clocks are stopped.`,
'sd1b957c1099e81dd': str`${0} has to acknowledge the cancellation.`,
'sd24bfb8c5f049228': `Next:`,
'sd41c087116c46eeb': str`${0} looks at the referral again on ${1}.`,
'se26b131ca4da69c5': `What you typed is kept.`,
'se2d5f76b1fd7cf7a': `Another partner`,
'se323ff9ff1a41392': `No referral to follow`,
'se4ff5ae1cd57201c': `Passerelle, by itself`,
'sea203d574cdbc7e9': `Events, newest first`,
'sf7d5d1ea4fe8978b': `The connection is interrupted`,
'sfd45f0e888e2b9eb': str`${0} has to give the information asked for.`,
'sfe8dbae762741542': `Reference`,
    };
  