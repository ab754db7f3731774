using System.Text;
using RequestRouter.Convention.Tests.ModelChecking;

namespace RequestRouter.Convention.Tests.Recorded;

/// <summary>Goes through the standings of a case, new ones and near ones first, and tells each outcome once that it has not met before.</summary>
internal sealed class Walk
{
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);
    private readonly HashSet<string> _signs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly HashSet<(StateCode Who, CommunicationType Says, AggregateState Where)> _varied = [];
    private readonly Dictionary<string, int> _stood = new(StringComparer.Ordinal);
    private readonly PriorityQueue<(Case Case, DateTimeOffset Now), int> _ahead = new();

    private Register _register = A.Register;
    private Practice _practice = Practice.Default;

    public StringBuilder Told { get; } = new();

    /// <summary>Goes the same way without a word: what is told afterwards is only what differs.</summary>
    public Walk Beside(Communication opening)
    {
        From(opening);
        Told.Clear();
        return this;
    }

    /// <param name="opening">The first word.</param>
    /// <param name="register">Else that of the examples.</param>
    /// <param name="practice">Else the default.</param>
    /// <param name="bound">Standings gone through; by itself enough to meet every row of a machine.</param>
    public Walk From(Communication opening, Register? register = null, Practice? practice = null, int bound = 120)
    {
        _register = register ?? A.Register;
        _practice = practice ?? Practice.Default;
        _seen.Clear();
        _ahead.Clear();
        _stood.Clear();
        _varied.Clear();
        _signs.Clear();
        var first = Case.Advance(null, new Communicated(opening), A.Monday, _register, _practice, Linked.For(new Communicated(opening)));
        Tell($"{opening.From} {opening.Is.Name}", first, null, A.Monday);
        for (var visits = 0; visits < bound && _ahead.TryDequeue(out var at, out _); visits++)
            Visit(at.Case, at.Now);
        return this;
    }

    private void Visit(Case @case, DateTimeOffset now)
    {
        var known = Machines.Of(@case.Kind).Rows.Select(r => r.Says).ToHashSet();
        if (_seen.Count == 1)
            Strangers(@case, now, known);
        foreach (var state in new[] { @case.Requesting, @case.Requested })
        {
            TellMoves(@case, state, now);
            foreach (var type in known.OrderBy(t => t.Ordinal))
                Speak(@case, now, state, type);
        }
        foreach (var procedure in @case.Procedures)
        {
            if (procedure.Next() is not { } limit)
                continue;
            var at = limit.At > now ? limit.At : now;
            Happens(@case, $"{procedure.Kind} {limit.Name}", new LimitElapsed(procedure.Id, limit.Name), at);
            if (limit.At > now)
                Happens(@case, $"{procedure.Kind} {limit.Name} too early", new LimitElapsed(procedure.Id, limit.Name), limit.At.AddTicks(-1));
            Happens(@case, $"{procedure.Kind} another limit", new LimitElapsed(procedure.Id, "another"), at);
        }
        if (StateKey.NextInstant(@case, now, _practice) is { } later)
            Enter(@case, later);
    }

    /// <summary>A third State, a request said again, and what is said in other kinds of case.</summary>
    private void Strangers(Case @case, DateTimeOffset now, HashSet<CommunicationType> known)
    {
        TellMoves(@case, A.BR, now);
        Says(@case, now, A.BR, "", new AskStatus());
        Says(@case, now, @case.Requesting, " again", A.Request);
        foreach (var type in CommunicationTypes.All.Where(t => !t.OpensCase && t != CommunicationTypes.Decide && !known.Contains(t)))
            Assert.False(Says(@case, now, type.By == Side.Requested ? @case.Requested : @case.Requesting, "", Sound.Of(type, @case, now, null)));
    }

    private void Speak(Case @case, DateTimeOffset now, StateCode state, CommunicationType type)
    {
        var sound = Sound.Of(type, @case, now, null);
        var accepted = Says(@case, now, state, "", sound);
        Says(@case, now, state, " of item 1", sound with { Items = [1] });
        Says(@case, now, state, " with nothing in it", (Communication)Activator.CreateInstance(type.Type)!);
        foreach (var other in Daring.Of(type, now).Concat(Fuller.Of(type, now)))
            Says(@case, now, state, " otherwise", other);
        if (!accepted || _varied.Count(v => v.Who == state && v.Says == type) >= 2 || !_varied.Add((state, type, @case.State)))
            return; // where a word is accepted in two standings, its content is asked for alike in the third
        var varied = Variations.Of(sound).Concat(Fuller.Of(type, now).Where(f => f is not (Refuse or IntendToRefuse)).SelectMany(f => Variations.Of(f)))
            .Append(("no item", sound with { Items = [] }))
            .Append(("an item that is not there", sound with { Items = [0, @case.Items.Count + 1] }))
            .Append(("the prosecutor's word", sound with { Authority = AuthorityId.Parse("prosecutor") }));
        TellTogether(@case, now, state, type, varied);
        if (Convention.Model.Communications.Decisions.Decide.MayHold.Contains(type))
            Decide(@case, now, state, sound);
    }

    private void Decide(Case @case, DateTimeOffset now, StateCode state, Communication part)
    {
        var named = part with { Items = [1] };
        Says(@case, now, state, $" of {part.Is.Name}", new Decide { Parts = [named] });
        Says(@case, now, state, $" of {part.Is.Name} for no item", new Decide { Parts = [part] });
        Says(@case, now, state, $" of {part.Is.Name} twice", new Decide { Parts = [named, named] });
        Says(@case, now, state, $" of {part.Is.Name} and bare", new Decide { Parts = [(Communication)Activator.CreateInstance(part.GetType())! with { Items = [1] }] });
        Says(@case, now, state, " of what is no decision", new Decide { Parts = [new AskStatus { Items = [1] }] });
        Says(@case, now, state, " of nothing", new Decide());
    }

    /// <summary>Every change that comes to the same in one line, so that one which comes to something else is seen.</summary>
    private void TellTogether(Case @case, DateTimeOffset now, StateCode state, CommunicationType type, IEnumerable<(string What, Communication Said)> varied)
    {
        var outcomes = varied.Select(v => (v.What, Outcome: Case.Advance(@case, Communicated(v.Said, state), now, _register, _practice, Linked.For(Communicated(v.Said, state))))).ToArray();
        foreach (var same in outcomes.GroupBy(o => Telling.Of(o.Outcome, @case), o => o.What))
        {
            var hows = string.Join(", ", same.Distinct());
            if (_met.Add($"{state} {type.Name} {hows}: {same.Key}"))
                Told.Append($"- {@case.State}: {state} {type.Name} with {hows}: {(_met.Add($"{state} {type.Name}: {same.Key}") ? same.Key : same.Key.Split('\n')[0] + ", as before")}\n");
        }
        foreach (var (_, outcome) in outcomes)
        {
            if (outcome is Step step)
                Enter(step.After, now);
        }
    }

    private bool Says(Case @case, DateTimeOffset now, StateCode state, string how, Communication said) =>
        Happens(@case, $"{state} {said.Is.Name}{how}", Communicated(said, state), now);

    private static Communicated Communicated(Communication said, StateCode state) =>
        new(said with { From = state, Id = "w", Authority = said.Authority == default ? A.Central : said.Authority });

    private bool Happens(Case @case, string what, Occurrence occurrence, DateTimeOffset now)
    {
        var outcome = Case.Advance(@case, occurrence, now, _register, _practice, Linked.For(occurrence));
        Tell(what, outcome, @case, now);
        return outcome is Step;
    }

    private void Tell(string what, Outcome outcome, Case? before, DateTimeOffset now)
    {
        if (_signs.Add(Sign(what, outcome)) && Telling.Of(outcome, before) is var text && _met.Add($"{Speaker(what)}: {text}"))
            Told.Append($"- {(before is null ? "" : $"{before.State}: ")}{what}: {text}\n");
        if (outcome is Step step)
            Enter(step.After, now);
    }

    private void Enter(Case @case, DateTimeOffset now)
    {
        var key = StateKey.Of(@case, now, _practice);
        if (!_seen.Add(key))
            return;
        var standing = key[..key.IndexOf('|', StringComparison.Ordinal)];
        var states = string.Join('+', @case.Items.Select(i => i.State));
        if ((_stood[standing] = _stood.GetValueOrDefault(standing) + 1) == 1)
            _stood[states] = _stood.GetValueOrDefault(states) + 1;
        _ahead.Enqueue((@case, now), (((_stood[standing] * 10) + _stood[states]) * 10_000) + _seen.Count);
    }

    /// <summary>What a State may say, and until when, where the case stands for the first time so.</summary>
    private void TellMoves(Case @case, StateCode state, DateTimeOffset now)
    {
        var standing = string.Join('+', @case.Items.Select(i => Kebab.Of(i.State)));
        if (!_met.Add($"moves {state} {standing}"))
            return;
        var moves = @case.MovesOpenTo(state, now, _register, _practice);
        Told.Append($"- {standing}: {state} may {(moves.Count == 0 ? "say nothing" : string.Join("; ", moves.Select(m => $"{m.Type} of {string.Join('+', m.Items)} {m.Citation.Text}{(m.Until is { } until ? $" within {(until - now):c}" : "")}")))}\n");
    }

    private static string Speaker(string what) => string.Join(' ', what.Split(' ').Take(2));

    /// <summary>What tells one outcome from another: not the words, which follow from it.</summary>
    private static string Sign(string what, Outcome outcome) => outcome switch
    {
        Step s => $"{what}|{string.Join(',', s.Changes.Select(c => $"{c.From}{c.To}{c.Transition}"))}|{string.Join(',', s.Notices.Select(n => n.Type))}|{string.Join(',', s.Opened.Select(p => p.Kind))}|{s.Concluded.Count}|{string.Join(',', s.Remarks.Select(r => r.Code + r.Pointer + r.Paragraph.Text))}",
        Rejection { Code: Codes.StateConflict } r when r.Failures.Count == 1 && r.Failures[0].Detail.StartsWith('\'') => $"{Speaker(what)}|{r.Failures[0].Paragraph.Text}",
        Rejection r => $"{what}|{string.Join(',', r.Failures.Select(f => f.Code + f.Pointer + f.Paragraph.Text + (f.Code == Codes.StateConflict ? f.Detail : null)))}",
        _ => throw new ArgumentException("an outcome is a step or a rejection", nameof(outcome)),
    };
}
