namespace RequestRouter.Convention.Tests.ModelChecking;

/// <summary>
/// Walks every state of a case that can be reached: either party saying anything, of all items or of one, in any order, and limits
/// elapsing at any time. Two cases are the same state when they differ in nothing but instants and counters.
/// </summary>
internal sealed class Explorer(Register register, Practice practice, Action<Case, Occurrence, Outcome> invariant)
{
    private readonly HashSet<string> _seen = [];
    private readonly Queue<(Case Case, DateTimeOffset Now)> _frontier = new();

    public int States => _seen.Count;

    public int Transitions { get; private set; }

    public int Rejections { get; private set; }

    /// <summary>Whether every reachable state was visited before the bound was met.</summary>
    public bool Complete { get; private set; }

    public void Explore(Communication opening, DateTimeOffset now, int bound)
    {
        var first = Assert.IsType<Step>(Case.Advance(null, new Communicated(opening), now, register, practice));
        Enter(first.After, now);
        while (_frontier.TryDequeue(out var node))
        {
            if (_seen.Count > bound)
                return;
            Visit(node.Case, node.Now);
        }
        Complete = true;
    }

    private void Visit(Case @case, DateTimeOffset now)
    {
        foreach (var state in new[] { @case.Requesting, @case.Requested })
            Speak(@case, now, state);
        foreach (var procedure in @case.Procedures)
        {
            if (procedure.Next() is { } limit)
                Take(@case, new LimitElapsed(procedure.Id, limit.Name), limit.At > now ? limit.At : now);
        }
    }

    private void Speak(Case @case, DateTimeOffset now, StateCode state)
    {
        var moves = @case.MovesOpenTo(state, now, register, practice).ToDictionary(m => m.Type, m => m.Items);
        foreach (var type in CommunicationTypes.All)
        {
            if (type.OpensCase || type.Name == "decide")
                continue;
            foreach (var item in @case.Items)
            {
                var open = moves.TryGetValue(type.Name, out var items) && items.Contains(item.Number);
                foreach (var daring in Sound.Daring(type, @case, [item.Number]))
                    Take(@case, new Communicated(daring with { From = state }), now);
                if (!open && !Kinds(@case).Contains(type))
                    continue;
                var outcome = Take(@case, new Communicated(Sound.Of(type, @case, now, [item.Number]) with { From = state }), now);
                Assert.True(open == outcome is Step, $"{type.Name} by {state} of item {item.Number} at {item.State}: open is {open}, but {Json.OfOutcome(outcome)}");
            }
        }
    }

    /// <summary>The kinds of communication that the machine of this case knows; others are always refused, and cost time here.</summary>
    private static IReadOnlyList<CommunicationType> Kinds(Case @case) => KnownTypes.GetOrAdd(@case.Kind, kind =>
        [.. Machines.Kinds.Of(kind).Rows.Select(r => r.Says).Distinct()]);

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<RequestKind, IReadOnlyList<CommunicationType>> KnownTypes = new();

    private Outcome Take(Case @case, Occurrence occurrence, DateTimeOffset now)
    {
        var outcome = Case.Advance(@case, occurrence, now, register, practice);
        invariant(@case, occurrence, outcome);
        if (outcome is Step step)
        {
            Transitions++;
            Enter(step.After, now);
        }
        else
        {
            Rejections++;
        }
        return outcome;
    }

    private void Enter(Case @case, DateTimeOffset now)
    {
        if (_seen.Add(KeyOf(@case, now)))
            _frontier.Enqueue((@case, now));
    }

    private string KeyOf(Case @case, DateTimeOffset now)
    {
        var items = @case.Items.Select(i => $"{i.State}/{i.Paused}/{i.Ended}/{string.Join(',', i.AnnouncedGrounds)}/{string.Join(',', i.ConsultedGrounds.Order())}/{i.Offered.Count}/{i.Accepted.Count}/{i.Safeguarded}/{i.AuthorizedUntil > now}/{string.Join(',', i.CostsAgreedBy.Order())}/{i.Facts(now)}");
        var procedures = @case.Procedures.Select(p => $"{p.Kind}:{p.Elapsed}:{string.Join(',', p.Items)}").Order(StringComparer.Ordinal);
        return $"{string.Join(';', items)}|{string.Join(';', procedures)}|{@case.Deadline is null}|{@case.StatusAskedAt + practice.StatusHumanInterval > now}";
    }
}
