using System.Collections.Concurrent;
using Azure.Data.Tables;
using RequestRouter.Router.Cases;
using RequestRouter.Router.Parties;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Statistics;

/// <summary>Adds up what the steps of some months added, one query for each State that opens cases.</summary>
public sealed class StatisticsReader(StorageClients clients, PartyStore parties)
{
    private const int AtOnce = 8;

    private readonly TableClient table = clients.Tables.GetTableClient(Tables.Lists);

    /// <summary>The counts of one State's cases.</summary>
    public async Task<StatisticsReport> OfStateAsync(StateCode state, Month from, Month to, CancellationToken cancellationToken)
    {
        var steps = await ReadAsync(from, to, state, cancellationToken);
        var lines = Lines(steps, step => step.Requesting == state
            ? [(CaseRole.Requesting, step.Requested)]
            : [(CaseRole.Requested, step.Requesting)]);
        return new(from.ToString(), to.ToString(), state, 0, [.. lines.Select(line => line.Line)]);
    }

    /// <summary>The counts of all cases together.</summary>
    /// <param name="reader">The State that is told, from which small counts are withheld; null for who runs or audits the router.</param>
    public async Task<StatisticsReport> OfAllAsync(StateCode? reader, Month from, Month to, CancellationToken cancellationToken)
    {
        var steps = await ReadAsync(from, to, null, cancellationToken);
        var lines = Lines(steps, _ => [(null, null)]).ToList();
        var told = reader is { } state ? lines.Where(line => SmallCounts.MayBeTold(state, line.Steps)).ToList() : lines;
        return new(from.ToString(), to.ToString(), null, lines.Count - told.Count, [.. told.Select(line => line.Line)]);
    }

    private static IEnumerable<(StatisticsLine Line, IReadOnlyList<(CountedStep Step, StepCount Count)> Steps)> Lines(
        IEnumerable<CountedStep> steps, Func<CountedStep, IEnumerable<(CaseRole? Role, StateCode? Other)>> under) =>
        from step in steps
        from count in step.Counts
        from place in under(step)
        group (step, count) by (Period: Month.Of(step.At), step.Kind, place.Role, Other: place.Other?.ToString(), count.Measure, count.State, count.Ground) into same
        orderby same.Key
        select (Line(same.Key.Period, same.Key.Kind, same.Key.Role, same.Key.Other, same.Key.Measure, same.Key.State, same.Key.Ground, [.. same]), (IReadOnlyList<(CountedStep, StepCount)>)[.. same]);

    private static StatisticsLine Line(
        Month period, RequestKind kind, CaseRole? role, string? other, StepMeasure measure, ItemState? state, Ground? ground, IReadOnlyList<(CountedStep Step, StepCount Count)> same)
    {
        long count = same.Sum(one => (long)one.Count.Count);
        bool hasTime = measure != StepMeasure.CaseOpened;
        return new()
        {
            Period = period.ToString(),
            Kind = kind,
            Role = role,
            Other = other is null ? null : StateCode.Parse(other),
            Measure = measure,
            State = state,
            Ground = ground,
            Count = count,
            MeanSeconds = hasTime ? same.Sum(one => one.Count.Seconds) / count : null,
            LongestSeconds = hasTime ? same.Max(one => one.Count.Longest) : null,
        };
    }

    private async Task<IReadOnlyCollection<CountedStep>> ReadAsync(Month from, Month to, StateCode? party, CancellationToken cancellationToken)
    {
        var found = new ConcurrentBag<CountedStep>();
        var register = await parties.ReadAsync(cancellationToken);
        await Parallel.ForEachAsync(
            register.Parties.Select(entry => entry.State),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (opener, cancel) =>
            {
                await foreach (var row in table.QueryAsync<TableEntity>(CountedRow.Filter(opener, from, to, party), cancellationToken: cancel))
                {
                    found.Add(CountedRow.FromEntity(row));
                }
            });
        return found;
    }
}
