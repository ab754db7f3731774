using RequestRouter.Convention.Kinds.Tables;

namespace RequestRouter.Convention.Engine;

/// <summary>A step in the making: the case as it was, what was said, and what follows so far. Lives for one call.</summary>
internal sealed class Draft(Case before, Machine machine, DateTimeOffset now, Register register, Practice practice, LinkedCases linked)
{
    private List<Failure>? _failures;
    private HashSet<Failure>? _distinct;
    private List<Failure>? _remarks;

    public Case Before { get; } = before;

    /// <summary>The case with the facts of the step so far, but not yet its items and procedures.</summary>
    public Case After { get; set; } = before;

    public Machine Machine { get; } = machine;

    public DateTimeOffset Now { get; } = now;

    public Register Register { get; } = register;

    public Practice Practice { get; } = practice;

    /// <summary>The other cases that what is said rests on.</summary>
    public LinkedCases Linked { get; } = linked;

    /// <summary>What is being said; null while only open moves are looked for, or a limit came.</summary>
    public Communication? Said { get; set; }

    /// <summary>Where in the whole communication <see cref="Said"/> stands, as a JSON pointer.</summary>
    public string At { get; set; } = "";

    public Item[] Items { get; } = [.. before.Items];

    public List<Procedure> Procedures { get; } = [.. before.Procedures];

    public List<Change> Changes { get; } = [];

    public List<Notice> Notices { get; } = [];

    public List<(Tell Tell, string Citation, IReadOnlyList<int>? Items)> Told { get; } = [];

    public List<Procedure> Opened { get; } = [];

    public List<string> Concluded { get; } = [];

    /// <summary>The items the current row is about, by index.</summary>
    public List<int> Affected { get; set; } = [];

    /// <summary>What the text has against what was said, or leaves open in it, though it is heard.</summary>
    public IReadOnlyList<Failure> Remarks => _remarks ?? [];

    public IReadOnlyList<Failure> Failures => _failures ?? [];

    public bool Failed => _failures is not null;

    public void Fail(Failure? failure)
    {
        if (failure is not null && (_distinct ??= []).Add(failure))
            (_failures ??= []).Add(failure);
    }

    public void Remark(Failure? failure)
    {
        if (failure is not null && !(_remarks ??= []).Contains(failure))
            _remarks.Add(failure);
    }

    public StateCode StateOf(Side side) => side == Side.Requested ? Before.Requested : Before.Requesting;

    /// <summary>The other party than the one that speaks.</summary>
    public StateCode Other => Said!.From == Before.Requesting ? Before.Requested : Before.Requesting;

    public void Move(int index, ItemState to, string transition)
    {
        var item = Items[index];
        if (item.State == to)
            return;
        Changes.Add(new Change(item.Number, item.State, to, transition));
        Items[index] = item with { State = to };
    }

    public void Tell(StateCode to, string type, string citation, string text, DateTimeOffset? due = null, IReadOnlyList<int>? items = null, bool carries = false) =>
        Notices.Add(new Notice { To = to, Type = type, Citation = citation, Text = text, DueAt = due, Items = items, CarriesCommunication = carries });

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
            Citation = clock.Citation,
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
            if (Procedures[i].Kind == kind && Procedures[i].Items.Any(n => Affected.Contains(n - 1)))
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
            int[] left = [.. Procedures[i].Items.Where(n => !Affected.Contains(n - 1))];
            if (left.Length == 0)
                Conclude(i);
            else
                Procedures[i] = Procedures[i] with { Items = left };
        }
    }

    public Procedure? Find(string kind)
    {
        foreach (var procedure in Procedures)
        {
            if (procedure.Kind == kind)
                return procedure;
        }
        return null;
    }
}
