import { findBody } from '../../../kit/pack/group-body.ts'
import { formatDate } from '../../../kit/calendar-date.ts'
import { newIdentifier } from '../../../kit/identifier.ts'
import { citableClause } from '../../../kit/pack/provenance.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { bodyGroup, personGroup } from '../../../shell/ledger/audience.ts'
import { change, keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, type Actor, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { type Declaration, expiryOf, needsNoRenewal, referenceOfDeclaration } from '../declaration.ts'
import { type Capacity, capacityFor, servesOrAttends } from '../attendance.ts'
import { hasPlaceOn } from '../store.ts'
import { MAY_SIGN } from '../store-offerings.ts'
import { listSignatures, saveSignature, type SignatureRow } from '../store-signatures.ts'

/** The actor signs the declaration of a body, in the wording in force, and answers the reference of the signature. Nobody signs for another. */
export async function signDeclaration(
  context: ActContext,
  { body }: Readonly<{ body: string }>,
): Promise<Verdict<string>> {
  return await perform(context, async transaction => {
    const { actor, edition, today } = transaction
    const rule = edition.classification.declaration
    const { person } = actor
    // Two signatures of one person wait for each other here.
    const known = person === null ? undefined : await take<Capacity>(transaction, { id: person })
    if (person === null || known === undefined) return refused(NO_PLACE)
    const capacity = capacityFor(edition, known.content, purposesOf(actor))
    if (!(await mayNeedIt(transaction, body, person, capacity))) return refused(NO_PLACE)
    const signatures = await listSignatures(transaction, body, [person])
    const earlier = signatures.find(({ version }) => version === rule.version)
    if (earlier !== undefined && needsNoRenewal(rule, earlier, today)) {
      const says = `You have signed already, on ${formatDate(earlier.signedOn)}. There is nothing more to do.`
      return refused({ reason: 'signed-already', says })
    }
    const expiresOn = expiryOf(rule, today)
    return granted(
      await sign(transaction, { body, person, version: rule.version, signedOn: today, expiresOn }, earlier),
    )
  })
}

const NO_PLACE = {
  reason: 'no-place-on-the-body',
  says: 'Only those sign who have a seat on this body, stand in for somebody, attend it, or have been let in to something of it. Ask the secretariat to appoint you first.',
}

/** For what parties have named the actor, whichever of it was chosen to act in. */
function purposesOf({ capacities }: Actor): readonly string[] {
  return capacities.flatMap(({ party, functions }) => (party === undefined ? [] : functions))
}

async function mayNeedIt(transaction: Transaction, body: string, person: string, capacity: Capacity): Promise<boolean> {
  const { edition, today } = transaction
  const rules = findBody(edition, body)
  if (rules === undefined) return false
  if (servesOrAttends(edition, rules, capacity) || (await hasPlaceOn(transaction, body, person, today))) return true
  for (const may of transaction.context.offers.of(MAY_SIGN)) if (await may(transaction, body, person)) return true
  return false
}

async function sign(
  transaction: Transaction,
  declaration: Declaration,
  earlier: SignatureRow | undefined,
): Promise<string> {
  const { body, person, version } = declaration
  const reference = referenceOfDeclaration({ body, person, version })
  const told = {
    verb: earlier === undefined ? 'declaration-signed' : 'declaration-renewed',
    authority: citableClause(transaction.edition.classification.declaration),
  }
  const known = earlier === undefined ? undefined : await take<Declaration>(transaction, { id: earlier.id })
  const id = known?.record.id ?? newIdentifier()
  if (known === undefined) {
    await keep<Declaration>(transaction, {
      ...told,
      id,
      kind: 'declaration',
      reference,
      title: 'Declaration',
      state: 'signed',
      classification: 'amber',
      body,
      readers: [personGroup(person), 'secretariat', bodyGroup('chair-of-the-body', body)],
      content: declaration,
    })
  } else {
    await change(transaction, known, { ...told, state: 'signed', content: declaration })
  }
  await saveSignature(transaction, { ...declaration, id, withdrawnOn: null })
  return reference
}
