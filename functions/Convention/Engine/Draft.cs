using RequestRouter.Convention.Articles.Article40;
using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Engine;

/// <summary>A step in the making: the facts that rules read, and what follows so far. The engine alone changes it. Lives for one call.</summary>
internal sealed class Draft(Case before, Machine machine, DateTimeOffset now, Register register, Practice practice, LinkedCases linked)
    : Facts(before, machine.Paragraphs, now, register, practice, linked)
{
    private List<Failure>? _failures;
    private HashSet<Failure>? _distinct;
    private List<Failure>? _remarks;
    private List<int> _affected = [];

    public Machine Machine { get; } = machine;

    public override Item[] Items { get; } = [.. before.Items];

    public List<Procedure> Procedures { get; } = [.. before.Procedures];

    public List<Change> Changes { get; } = [];

    public List<Notice> Notices { get; } = [];

    public List<Told> Told { get; } = [];

    public List<Procedure> Opened { get; } = [];

    public List<string> Concluded { get; } = [];

    public override IReadOnlyList<int> Affected => _affected;

    public override bool HasEnded => Clocks.All(this, Machine.Final);

    /// <summary>What the text has against what was said, or leaves open in it, though it is heard.</summary>
    public IReadOnlyList<Failure> Remarks => _remarks ?? [];

    public IReadOnlyList<Failure> Failures => _failures ?? [];

    public bool Failed => _failures is not null;

    /// <summary>Something else than the Convention governs the case, so that some of its paragraphs only guide.</summary>
    public bool IsGuided { get; } = Governing.TreatyOf(before.Regime) is not null;

    /// <summary>Whether this stands against a move: where a treaty governs, what only guides does not.</summary>
    public bool Binds(Failure failure) => !IsGuided || !Governing.OnlyGuides(Unasked.Cited(Before.GivenUnasked, failure), Before.Regime, Before.Requesting, Before.Requested, Register);

    /// <summary>What binds fails the step; what only guides is remarked.</summary>
    public void Fail(Failure? failure)
    {
        if (failure is not null && !Binds(failure))
            Remark(Governing.Guiding(failure, Before.Regime));
        else
            Stop(failure);
    }

    /// <summary>What the router itself stops, whatever governs.</summary>
    public void Stop(Failure? failure)
    {
        if (failure is not null && Unasked.Cited(Before.GivenUnasked, failure) is var cited && (_distinct ??= []).Add(cited))
            (_failures ??= []).Add(cited);
    }

    public void Remark(Failure? failure)
    {
        if (failure is not null && Unasked.Cited(Before.GivenUnasked, failure) is var cited && !(_remarks ??= []).Contains(cited))
            _remarks.Add(cited);
    }

    /// <summary>From here on this is said.</summary>
    public void Hear(Communication said) => Said = said;

    /// <summary>From here on what is said stands at this place of the whole communication.</summary>
    public void GoTo(string at) => At = at;

    /// <summary>From here on it is about these items, by index.</summary>
    public void About(List<int> affected) => _affected = affected;

    public void Remember(Func<Case, Case> with) => After = with(After);

    public void Move(int index, ItemState to, string transition)
    {
        var item = Items[index];
        if (item.State == to)
            return;
        Changes.Add(new Change(item.Number, item.State, to, transition));
        Items[index] = item with { State = to };
    }

    public void Tell(StateCode to, string type, Citation citation, string text, DateTimeOffset? due = null, IReadOnlyList<int>? items = null, bool carries = false) =>
        Notices.Add(new Notice { To = to, Territory = to == Before.Requested ? Before.Territory : null, Type = type, Citation = Unasked.Cited(Before.GivenUnasked, citation), Text = text, DueAt = due, Items = items, CarriesCommunication = carries });

    /// <summary>Opens a procedure of this clock; nothing when it has no limits now.</summary>
    public void Open(ClockRow clock, IReadOnlyList<int> items)
    {
        var limits = clock.Limits(this, items);
        if (limits.Count == 0)
            return;
        After = After with { ProcedureCount = After.ProcedureCount + 1 };
        var procedure = new Procedure
        {
            Id = $"{clock.Kind}-{After.ProcedureCount}",
            Kind = clock.Kind,
            Awaiting = StateOf(clock.Awaits),
            OpenedAt = Now,
            Limits = limits,
            Citation = Unasked.Cited(Before.GivenUnasked, clock.Citation),
            Items = items,
        };
        Procedures.Add(procedure);
        Opened.Add(procedure);
    }

    /// <summary>Opens the case-wide procedure of this kind; one that runs already goes on as it is: what is said again neither doubles nor prolongs it.</summary>
    public void Open(string kind)
    {
        if (Procedures.All(p => p.Kind != kind))
            Open(Machine.Clock(kind)!, []);
    }

    public void Conclude(int index)
    {
        Concluded.Add(Procedures[index].Id);
        Procedures.RemoveAt(index);
    }

    public void Conclude(string kind)
    {
        for (var i = Procedures.Count - 1; i >= 0; i--)
        {
            if (Procedures[i].Kind == kind)
                Conclude(i);
        }
    }

    /// <summary>Concludes those procedures of this kind that are about items the current row is about; a clock that still has to run begins anew.</summary>
    public void ConcludeOfAffected(string kind)
    {
        for (var i = Procedures.Count - 1; i >= 0; i--)
        {
            if (Procedures[i].Kind == kind && Procedures[i].Items.Any(n => _affected.Contains(n - 1)))
                Conclude(i);
        }
    }

    /// <summary>The items the current row is about leave the procedures of this kind; a clock that still has to run for them begins anew, and the others' runs on.</summary>
    public void Restart(string kind)
    {
        for (var i = Procedures.Count - 1; i >= 0; i--)
        {
            if (Procedures[i].Kind != kind)
                continue;
            int[] left = [.. Procedures[i].Items.Where(n => !_affected.Contains(n - 1))];
            if (left.Length == 0)
                Conclude(i);
            else
                Procedures[i] = Procedures[i] with { Items = left };
        }
    }

    public override bool Runs(string procedure)
    {
        foreach (var open in Procedures)
        {
            if (open.Kind == procedure)
                return true;
        }
        return false;
    }
}
