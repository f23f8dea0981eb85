import { backEnd } from '../back-end.ts'
import { element } from '../element.ts'

/** A choice in place of a password: nobody here exists. */
export async function signInScreen(entered: () => unknown): Promise<Node> {
  const agents = await backEnd.agents()
  const customers = [...new Set(agents.map(({ partnerName }) => partnerName))]
  const enter = async (agentRef: string): Promise<void> => {
    await backEnd.signIn(agentRef)
    await entered()
  }
  return element(
    'main',
    { class: 'sign-in' },
    element('h1', {}, 'Comtois social'),
    element('p', {}, 'Logiciel de démonstration. Les agents et les personnes sont fictifs.'),
    ...customers.map((customer) =>
      element(
        'section',
        {},
        element('h2', {}, customer),
        element(
          'ul',
          { class: 'agents' },
          ...agents
            .filter(({ partnerName }) => partnerName === customer)
            .map(({ agentRef, name, work }) =>
              element(
                'li',
                {},
                element(
                  'button',
                  { type: 'button', onclick: () => enter(agentRef) },
                  element('strong', {}, name),
                  element('span', {}, work),
                ),
              ),
            ),
        ),
      ),
    ),
  )
}
