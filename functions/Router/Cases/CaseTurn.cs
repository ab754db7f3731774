using Azure;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Statistics;
using RequestRouter.Router.Storage;
using RequestRouter.Router.Telemetry;

namespace RequestRouter.Router.Cases;

/// <summary>
/// One turn of a case: takes what has occurred, in order, has the Convention library decide each, and gathers the ledger
/// entries and marks that must be written together.
/// </summary>
public sealed class CaseTurn(CaseId caseId, CaseSnapshot? snapshot, RegisterView register)
{
    /// <summary>Each entry takes up to two entities of the hundred that a transaction holds; what is left waits for the next turn.</summary>
    private const int EntryLimit = 40;

    private readonly List<LedgerEntry> entries = [];
    private readonly List<string> hashes = [];
    private readonly List<CountedStep> counted = [];
    private readonly List<Telling> unmoved = [];
    private readonly EntityGroup ledger = new(caseId.ToString());
    private string head = snapshot?.Head ?? new string('0', 64);

    public CaseId CaseId => caseId;

    /// <summary>The case as it stands after what was taken so far.</summary>
    public Case? Case { get; private set; } = snapshot?.Case;

    /// <summary>Entries made in this turn.</summary>
    public IReadOnlyList<LedgerEntry> Entries => entries;

    /// <summary>Numbers of the entries whose notices are to be published, or that another case is to be told of, those of earlier turns included.</summary>
    public IReadOnlyList<int> Unpublished =>
        [.. snapshot?.Unpublished ?? [], .. entries.Where(entry => entry.Notices.Count > 0 || entry.Tells is not null).Select(entry => entry.Number)];

    /// <summary>What other cases told and what changes nothing here: it is marked and makes no entry.</summary>
    public IReadOnlyList<Telling> Unmoved => unmoved;

    /// <summary>What this turn's entries add to the statistics.</summary>
    public IReadOnlyList<CountedStep> Counted => counted;

    /// <summary>Whether the turn holds all that one transaction can: what is left waits for the next.</summary>
    public bool IsFull => entries.Count >= EntryLimit;

    /// <summary>
    /// Set where the request itself, sound at the door, is rejected now (a register was changed meanwhile): it was received
    /// and is not delivered, and there is no case.
    /// </summary>
    public (InboundCommunication Request, Rejection Rejection)? NotDelivered { get; private set; }

    /// <summary>An entry of this turn with its hash; null where it is of an earlier one.</summary>
    public (LedgerEntry Entry, string Hash)? Find(int number) =>
        entries.FindIndex(entry => entry.Number == number) is var index && index >= 0 ? (entries[index], hashes[index]) : null;

    /// <summary>Applies every time limit that had elapsed by <paramref name="instant"/> (UTC), in order of time.</summary>
    public void LimitsElapsedBy(DateTimeOffset instant)
    {
        while (!IsFull && CaseClock.Next(Case) is { } next && next.Limit.At <= instant)
        {
            Append(Deciding.Elapsed(Standing, next.ProcedureId, next.Limit, register), row: null);
        }
    }

    /// <summary>Answers a communication, by a step or by a rejection on record.</summary>
    /// <param name="said">What <paramref name="inbound"/> says.</param>
    /// <param name="linked">The other cases it names.</param>
    public void Take(InboundCommunication inbound, Communication said, LinkedReading linked)
    {
        var (decision, notDelivered) = Deciding.Said(Standing, inbound, said, linked, register);
        if (decision is null)
        {
            NotDelivered = (inbound, notDelivered!);
            return;
        }

        Append(decision, inbound.ETag);
    }

    /// <summary>Takes in that a case which rests on this one has moved.</summary>
    public void Take(Telling telling)
    {
        if (Deciding.Told(Standing, telling, register) is { } decision)
        {
            Append(decision, row: null);
        }
        else
        {
            unmoved.Add(telling);
        }
    }

    /// <summary>Whether limits are left that had elapsed by <paramref name="instant"/> (UTC): another turn is needed.</summary>
    public bool IsUnfinished(DateTimeOffset instant) => CaseClock.Next(Case) is { } next && next.Limit.At <= instant;

    /// <summary>Counts the entries, once they are written.</summary>
    public void Measure()
    {
        foreach (var entry in entries)
        {
            Measures.Entered(entry switch
            {
                { Rejection: not null } => "rejection",
                { Occurrence.Limit: not null } => "limit",
                { Occurrence.Linked: not null } => "linked",
                _ => "communication",
            });
            if (entry.Occurrence.Limit is { } limit)
            {
                Measures.Passed(limit);
            }
        }
    }

    /// <summary>Everything this turn writes, to stand or fall together.</summary>
    public EntityGroup ToGroup()
    {
        byte[] bytes = CaseRow.Serialize(Case!);
        var row = CaseRow.ToEntity(caseId, bytes, Count, snapshot?.Archived ?? 0, head, Unpublished, entries[^1].At, CaseClock.Next(Case)?.Limit.At);
        if (snapshot is null)
        {
            ledger.Add(row);
        }
        else
        {
            ledger.Replace(row, snapshot.ETag);
        }

        return ledger;
    }

    /// <summary>Ledger entries of the case so far, this turn's included.</summary>
    public int Count => (snapshot?.Entries ?? 0) + entries.Count;

    private Standing Standing => new(caseId, Case, Count, head);

    /// <param name="decision">What to enter.</param>
    /// <param name="row">The row it answers, as it was read: another process may have answered it since. Null where it is marked in any case.</param>
    private void Append(Decision decision, ETag? row)
    {
        var entry = decision.Entry;
        var (entity, hash) = LedgerRow.ToEntity(entry, decision.Grounds);
        if (StepCounts.Of(Case, decision.After, entry.At, entry.Changes) is { Count: > 0 } counts)
        {
            // Beside the entry, so that it is known also where the turn is cut off before it is counted.
            entity[CountedRow.Column] = CountedRow.Serialize(counts);
            counted.Add(CountedStep.Of(decision.After, entry.Number, entry.At, counts));
        }

        ledger.Add(entity);
        if (entry.Occurrence.RowId is { } rowId)
        {
            ledger.Merge(InboundRow.Processed(caseId, rowId, entry.Number), row ?? ETag.All);
        }

        Case = decision.After;
        head = hash;
        entries.Add(entry);
        hashes.Add(hash);
    }
}
