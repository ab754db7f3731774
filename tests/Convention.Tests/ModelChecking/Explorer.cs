using System.Collections.Concurrent;

namespace RequestRouter.Convention.Tests.ModelChecking;

/// <summary>
/// Walks every state of a case that can be reached: either party saying anything, of each item, of all, or in one mixed decision, in any
/// order; limits elapsing at any time and in any order; time passing. Two cases are the same state when <see cref="StateKey"/> is the same.
/// </summary>
internal sealed class Explorer(Register register, Practice practice, IReadOnlySet<string>? leftOut = null, Func<Outcome, Outcome>? doctors = null)
{
    private static readonly ConcurrentDictionary<RequestKind, IReadOnlyList<CommunicationType>> KnownTypes = new();
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private readonly Queue<(Case Case, History History, DateTimeOffset Now, int State)> _frontier = new();
    private readonly HashSet<string> _standings = new(StringComparer.Ordinal);
    private readonly List<(int From, int To)> _edges = [];
    private readonly HashSet<int> _closed = [];
    private int _visiting;

    public int States => _seen.Count;

    public int Transitions { get; private set; }

    public int Rejections { get; private set; }

    /// <summary>Whether every reachable state was visited before the bound was met.</summary>
    public bool Complete { get; private set; }

    public void Explore(Communication opening, DateTimeOffset now, int bound)
    {
        var first = Assert.IsType<Step>(Case.Advance(null, new Communicated(opening), now, register, practice, Linked.For(new Communicated(opening))));
        Enter(first.After, History.Of(first.After), now);
        while (_frontier.TryDequeue(out var node))
        {
            if (_seen.Count > bound)
                return;
            _visiting = node.State;
            Visit(node.Case, node.History, node.Now);
        }
        Complete = true;
    }

    /// <summary>States from which no way leads to a closed case; meaningful once the exploration is complete.</summary>
    public int DeadEnds()
    {
        var into = _edges.ToLookup(e => e.To, e => e.From);
        var alive = new HashSet<int>(_closed);
        var queue = new Queue<int>(_closed);
        while (queue.TryDequeue(out var state))
        {
            foreach (var from in into[state])
            {
                if (alive.Add(from))
                    queue.Enqueue(from);
            }
        }
        return States - alive.Count;
    }

    private void Visit(Case @case, History history, DateTimeOffset now)
    {
        if (@case.Items.All(i => i.State == ItemState.Closed))
            _closed.Add(_visiting);
        foreach (var state in new[] { @case.Requesting, @case.Requested })
            Speak(@case, history, now, state);
        foreach (var procedure in @case.Procedures)
        {
            if (procedure.Next() is { } limit)
                Take(@case, history, new LimitElapsed(procedure.Id, limit.Name), limit.At > now ? limit.At : now);
        }
        foreach (var moved in Requests(@case))
            Take(@case, history, new LinkedStep(moved), now);
        if (StateKey.NextInstant(@case, now, practice) is { } later)
            _edges.Add((_visiting, Enter(@case, history, later)));
    }

    /// <summary>Preservation: requests for the data come, and are decided.</summary>
    private static IEnumerable<LinkedCase> Requests(Case @case) => @case.Kind != RequestKind.ExpeditedPreservation ? [] :
        from reference in new[] { "Q-1", "Q-2" }
        from state in new[] { ItemState.Received, ItemState.Accepted, ItemState.Refused }
        select Linked.Of(CaseId.From(@case.Requesting, reference), RequestKind.MutualAssistance, state) with { Link = @case.Id };

    private void Speak(Case @case, History history, DateTimeOffset now, StateCode state)
    {
        var moves = @case.MovesOpenTo(state, now, register, practice).ToDictionary(m => m.Type, m => m.Items);
        var standing = _standings.Add($"{state}{string.Join(',', @case.Items.Select(i => i.State))}");
        foreach (var type in CommunicationTypes.All)
        {
            if (type.OpensCase || type == CommunicationTypes.Decide || leftOut?.Contains(type.Name) == true)
                continue;
            if (!Known(@case).Contains(type) && !standing)
                continue; // of another kind of case: always rejected, tried once wherever items can stand
            foreach (var item in @case.Items)
                Say(@case, history, now, state, type, [item.Number], moves.TryGetValue(type.Name, out var open) && open.Contains(item.Number));
            if (@case.Items.Count > 1)
                Say(@case, history, now, state, type, null, moves.ContainsKey(type.Name));
        }
        Decide(@case, history, now, state, moves);
    }

    /// <summary>
    /// An open move with a sound body is accepted; a move that is not open is rejected; daring bodies are the invariants' matter. No report of a
    /// fact is ever rejected, wherever the case stands: where it is not open, the text has something against it, and that is remarked.
    /// </summary>
    private void Say(Case @case, History history, DateTimeOffset now, StateCode state, CommunicationType type, IReadOnlyList<int>? items, bool open)
    {
        var outcome = Take(@case, history, new Communicated(Sound.By(state, type, @case, now, items)), now);
        var heard = open || IsHeard(@case, state, type);
        if (heard && !open && outcome is Step { Remarks.Count: 0 })
            Assert.Fail($"{type.Name} by {state} of {string.Join(',', items ?? [])} at {@case.State} is not open, and nothing was remarked of it");
        if (heard != outcome is Step)
            Assert.Fail($"{type.Name} by {state} of {string.Join(',', items ?? [])} at {@case.State}: open is {open}, but {Json.OfOutcome(outcome)}");
        foreach (var daring in Daring.Of(type, now))
        {
            var dared = Take(@case, history, new Communicated(daring with { From = state, Items = items, Id = "d", Authority = A.Central }), now);
            if (!heard && dared is Step)
                Assert.Fail($"{type.Name} by {state} at {@case.State} is not open, but was accepted");
            OfForm(dared, heard, type);
        }
        if (type.IsReport)
            OfForm(Decided(@case, new Communicated((Communication)Activator.CreateInstance(type.Type)! with { From = state, Items = items, Id = "b", Authority = A.Central }), now), heard, type);
    }

    /// <summary>A fact is not recorded only where what is reported of it cannot be understood, or cannot be so.</summary>
    private static void OfForm(Outcome outcome, bool heard, CommunicationType type)
    {
        if (heard && type.IsReport && outcome is Rejection rejection)
            Assert.All(rejection.Failures, f => Assert.True(f.Code is Codes.ContentIncomplete or Codes.ContentInvalid, $"the report {type.Name} is rejected for {f}"));
    }

    /// <summary>Decisions of one part, and of two parts that treat the first two items differently.</summary>
    private void Decide(Case @case, History history, DateTimeOffset now, StateCode state, Dictionary<string, IReadOnlyList<int>> moves)
    {
        var types = Convention.Model.Communications.Decisions.Decide.MayHold.Where(t => Known(@case).Contains(t)).ToArray();
        foreach (var one in types)
        {
            var open = Open(one, 1);
            Whole([Part(one, 1)], open);
            if (@case.Items.Count == 1 || !open)
                continue;
            foreach (var other in types)
                Whole([Part(one, 1), Part(other, 2)], Open(other, 2));
        }

        bool Open(CommunicationType type, int item) => state == @case.Requested && moves.TryGetValue(type.Name, out var items) && items.Contains(item);

        Communication Part(CommunicationType type, int item) => Sound.Of(type, @case, now, [item]);

        void Whole(Communication[] parts, bool open)
        {
            var outcome = Take(@case, history, new Communicated(new Decide { Parts = parts, Id = "w", Authority = A.Central, From = state }), now);
            if (open != outcome is Step)
                Assert.Fail($"decide {string.Join('+', parts.Select(p => CommunicationTypes.Of(p).Name))} by {state} at {@case.State}: open is {open}, but {Json.OfOutcome(outcome)}");
        }
    }

    /// <summary>A report of a fact that is this State's to report in such a case.</summary>
    private static bool IsHeard(Case @case, StateCode state, CommunicationType type) => type.IsReport && Machines.Of(@case.Kind).Rows
        .Any(r => r.Says == type && (r.By == Side.Both || r.By == (state == @case.Requesting ? Side.Requesting : Side.Requested)));

    /// <summary>The kinds of communication that the machine of this case knows.</summary>
    private static IReadOnlyList<CommunicationType> Known(Case @case) => KnownTypes.GetOrAdd(@case.Kind, kind =>
        [.. Machines.Of(kind).Rows.Select(r => r.Says).Distinct()]);

    private Outcome Take(Case @case, History history, Occurrence occurrence, DateTimeOffset now)
    {
        var outcome = Decided(@case, occurrence, now);
        Invariants.Hold(history, @case, occurrence, outcome);
        if (outcome is Step step)
        {
            Transitions++;
            _edges.Add((_visiting, Enter(step.After, history.Then(@case, step), now)));
        }
        else
        {
            Rejections++;
        }
        return outcome;
    }

    private Outcome Decided(Case @case, Occurrence occurrence, DateTimeOffset now)
    {
        var outcome = Case.Advance(@case, occurrence, now, register, practice, Linked.For(occurrence));
        return doctors is null ? outcome : doctors(outcome);
    }

    private int Enter(Case @case, History history, DateTimeOffset now)
    {
        var key = StateKey.Of(@case, now, practice) + history.Key(now);
        if (_seen.TryGetValue(key, out var known))
            return known;
        _seen.Add(key, _seen.Count);
        _frontier.Enqueue((@case, history, now, _seen.Count - 1));
        return _seen.Count - 1;
    }
}
