using System.Text.Json;
using Azure;
using RequestRouter.Router.Audit.Replays.Histories;
using RequestRouter.Router.Audit.Verification;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Orchestrations.Procedures;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Audit.Replays;

/// <summary>
/// Verifies cases as they are stored and decides each of their entries again. It is given a record that can only be read, and nothing else: what it finds,
/// others write down. The case's orchestrations are run again on their histories, where it is given those. Registers are verified once and kept for the cases that come after.
/// </summary>
public sealed class CaseReplay(ICaseRecord record, IHistoryRecord? histories = null, Rules? rules = null)
{
    /// <summary>Of one case, the last that it has begun: of each procedure there is an orchestration.</summary>
    private const int MostOrchestrations = 200;

    private readonly Dictionary<StateCode, RegisterHistory> registers = [];
    private readonly Dictionary<StateCode, string> faults = [];
    private readonly List<string> procedures = [];

    /// <summary>A case as it stands, or the verdict where not even that can be read; neither where there is none.</summary>
    /// <exception cref="RequestFailedException">The storage does not answer.</exception>
    public async Task<(CaseSnapshot? Snapshot, ReplayedCase? Unreadable)> FindAsync(CaseId caseId, CancellationToken cancellationToken)
    {
        try
        {
            return (await record.FindAsync(caseId, cancellationToken), null);
        }
        catch (Exception unreadable) when (IsLasting(unreadable))
        {
            return (null, new() { CaseId = caseId, Verdict = ReplayVerdict.Different, Fault = $"The row of the case cannot be read ({unreadable.GetType().Name})." });
        }
    }

    /// <param name="snapshot">The case as it stands.</param>
    /// <param name="reader">The party for whom it is done, which is not shown all; null for all.</param>
    /// <exception cref="RequestFailedException">The storage does not answer.</exception>
    public async Task<ReplayedCase> RunAsync(CaseSnapshot snapshot, StateCode? reader, CancellationToken cancellationToken)
    {
        var of = snapshot.Case;
        procedures.Clear();
        var reading = new ExportReading(null, [], registers, rules);
        Fault? fault;
        try
        {
            fault = await VerifyAsync(reading, snapshot, reader, cancellationToken);
        }
        catch (Exception unreadable) when (IsLasting(unreadable))
        {
            fault = new(unreadable is InvalidDataException ? unreadable.Message.TrimEnd('.') : $"something that is stored of the case cannot be read ({unreadable.GetType().Name})", Next(reading));
        }

        var verdict = reading.ToVerdict();
        var orchestrations = reader is null ? await ReplayOrchestrationsAsync(snapshot.Case.Id, cancellationToken) : [];
        if (fault is null && orchestrations.FirstOrDefault(one => one.Difference is not null) is { } other)
        {
            fault = new($"orchestration {other.InstanceId} does otherwise than its history has it, in its turn {other.Turns}", null);
        }

        return new()
        {
            CaseId = snapshot.Case.Id,
            Verdict = fault is not null ? ReplayVerdict.Different : reading.IsBeyondProgram ? ReplayVerdict.Undecided : verdict.NotReplayed is not null ? ReplayVerdict.Partial : ReplayVerdict.Identical,
            Entries = verdict.Entries,
            Replayed = verdict.Replayed,
            Signatures = verdict.Signatures,
            FirstDiffering = fault?.Entry,
            Fault = fault is null ? null : $"{char.ToUpperInvariant(fault.Text[0])}{fault.Text[1..]}.",
            Difference = fault is null ? null : reading.Difference,
            NotReplayed = verdict.NotReplayed,
            Orchestrations = orchestrations,
        };
    }

    private async Task<IReadOnlyList<ReplayedOrchestration>> ReplayOrchestrationsAsync(CaseId caseId, CancellationToken cancellationToken)
    {
        var replayed = new List<ReplayedOrchestration>();
        foreach (string instanceId in histories is null ? [] : procedures.TakeLast(MostOrchestrations).Select(procedure => ProcedureStory.InstanceId(caseId.ToString(), procedure)).Prepend(caseId.ToString()))
        {
            replayed.AddRange((await histories!.FindAsync(instanceId, cancellationToken)).Select(OrchestratorReplay.Run));
        }

        return replayed;
    }

    /// <summary>The entry that is to be taken next.</summary>
    private static int? Next(ExportReading reading) => reading.Standing is { } standing ? standing.Entries + 1 : null;

    /// <summary>What is the same however often it is read, in contrast to a storage that is away.</summary>
    private static bool IsLasting(Exception fault) => fault is InvalidDataException or JsonException or FormatException or ArgumentException or InvalidOperationException or RequestFailedException { Status: 404 };

    private async Task<Fault?> VerifyAsync(ExportReading reading, CaseSnapshot snapshot, StateCode? reader, CancellationToken cancellationToken)
    {
        foreach (var state in new[] { snapshot.Case.Requesting, snapshot.Case.Requested })
        {
            if (await FaultOfRegisterAsync(state, cancellationToken) is { } wrong)
            {
                return new(wrong, null);
            }
        }

        foreach (var line in record.Head(snapshot, reader, snapshot.Case.UpdatedAt))
        {
            Take(line);
        }

        await foreach (var line in record.ReadLedgerAsync(snapshot, reader, cancellationToken))
        {
            if (Take(line) is { } fault)
            {
                // No values in the sentence: they stand in the difference, for those who may see them.
                return reading is { IsDecidedOtherwise: true, Difference: { } at }
                    ? new($"entry {at.Entry} comes out otherwise when it is decided again, first at {at.Pointer}", at.Entry)
                    : new(fault, line is ExportedCommunication or ExportedGround or ExportedEntry ? Next(reading) : Missing());
            }

            procedures.AddRange((line as ExportedEntry)?.Entry.OpenedProcedures ?? []);
            if (line is ExportedEntry { Entry: var entry } && reader is null && await FaultOfOthersAsync(entry, reading, cancellationToken) is { } other)
            {
                return new(other, entry.Number);
            }
        }

        return (reading.FaultAtEnd() ?? FaultOfRow(reading, snapshot)) is { } last ? new(last, Missing()) : null;

        // The first entry that the row of the case counts and the ledger does not have.
        int? Missing() => Next(reading) is { } next && next <= snapshot.Entries ? next : null;

        string? Take(ExportLine line) => reading.Take(line, 0, static () => default);
    }

    /// <summary>Takes the changes of a State's register since the last time.</summary>
    private async Task<string?> FaultOfRegisterAsync(StateCode state, CancellationToken cancellationToken)
    {
        if (!registers.TryGetValue(state, out var history))
        {
            registers[state] = history = new(state);
        }

        if (!faults.ContainsKey(state))
        {
            await foreach (var change in record.ReadRegisterAsync(state, history.Count + 1, cancellationToken))
            {
                if (history.Take(change) is { } wrong)
                {
                    faults[state] = wrong;
                    break;
                }
            }
        }

        return faults.GetValueOrDefault(state);
    }

    /// <summary>Whether the entries of other cases on which one rests stand in their ledgers as they were read.</summary>
    private async Task<string?> FaultOfOthersAsync(LedgerEntry entry, ExportReading reading, CancellationToken cancellationToken)
    {
        foreach (var rests in reading.RestedOn)
        {
            var stands = await record.FindEntryAsync(rests.CaseId, rests.Entry, cancellationToken);
            if (stands is null || stands.Hash != rests.Hash)
            {
                return $"entry {entry.Number} rests on entry {rests.Entry} of case {rests.CaseId}, which {(stands is null ? "is not there" : "is another now")}";
            }

            if (stands.Entry.CaseHash != rests.CaseHash)
            {
                return $"entry {entry.Number} rests on case {rests.CaseId} as it did not stand after its entry {rests.Entry}";
            }
        }

        return null;
    }

    /// <summary>Whether the case as it is stored is the one that its ledger gives, or, where not all of it was decided again, the one whose hash the ledger holds.</summary>
    private static string? FaultOfRow(ExportReading reading, CaseSnapshot snapshot) =>
        reading.NotReplayed is not null ? reading.CaseHash == CaseRow.Hash(CaseRow.Serialize(snapshot.Case)) ? null : "the case as it is stored is not the one whose hash its last entry holds"
        : reading.Standing?.Case is { } made && !CaseRow.Serialize(made).AsSpan().SequenceEqual(CaseRow.Serialize(snapshot.Case)) && Difference.Between(made, snapshot.Case) is { } difference
            ? $"the case as it is stored is not what its ledger gives, first at {difference.Pointer}"
            : null;

    /// <param name="Text">A sentence without its capital and its full stop.</param>
    /// <param name="Entry">The entry with which it is; null where it is with none.</param>
    private sealed record Fault(string Text, int? Entry);
}
