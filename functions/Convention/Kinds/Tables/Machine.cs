namespace RequestRouter.Convention.Kinds.Tables;

/// <summary>A kind of case as a table: its moves, its clocks, where it begins.</summary>
internal sealed class Machine
{
    private MoveRow[][] _byType;

    public Machine(IReadOnlyList<MoveRow> rows, IReadOnlyList<ClockRow> clocks)
    {
        Rows = rows;
        Clocks = clocks;
        _byType = ByType(rows);
    }

    public IReadOnlyList<MoveRow> Rows { get; private set; }

    public IReadOnlyList<ClockRow> Clocks { get; private set; }

    /// <summary>Where an item begins.</summary>
    public ItemState Initial { get; init; } = ItemState.Received;

    /// <summary>Where an item begins whose requested State takes such requests through diplomatic channels or on paper; null where that makes no difference.</summary>
    public ItemState? AdvanceCopy { get; init; }

    /// <summary>Where an item has come to its end; the case closes when all have.</summary>
    public required StateSet Final { get; init; }

    /// <summary>Roles of authorities that may speak in such a case.</summary>
    public required IReadOnlyList<AuthorityRole> Speakers { get; init; }

    /// <summary>The paragraph that such a case serves, cited where a move is none of its kind's; null where the paragraph of the move is right.</summary>
    public Citation? Serves { get; init; }

    /// <summary>What the rows that it shares with other kinds rest on.</summary>
    public required SharedParagraphs Paragraphs { get; init; }

    /// <summary>What the submission must fulfil, in every rulebook.</summary>
    public required Action<Examination> Examines
    {
        init => Examinations = [new(value)];
    }

    /// <summary>What the submission must fulfil.</summary>
    public IReadOnlyList<Dated<Action<Examination>>> Examinations { get; private set; } = [];

    /// <summary>Its requests go on their way with their defects, whether the sender insists or not.</summary>
    public bool AlwaysDelivers { get; init; }

    /// <summary>The items of a new case; null where the request lists them.</summary>
    public Func<Submission, ItemState, IReadOnlyList<Item>>? Itemizes { get; init; }

    /// <summary>What such a case remembers of its request beside what every case does; null for nothing more.</summary>
    public Func<Case, Submission, Case>? Remembers { get; init; }

    /// <summary>The rules the case runs under.</summary>
    public Func<Submission, LegalRegime> Regime { get; init; } = Articles.Article40.Regimes.Of;

    /// <summary>What the requesting and the requested State are told of a new case, in every rulebook.</summary>
    public required IReadOnlyList<Tell> OpeningTells
    {
        init => OpenedWith = [.. value.Select(tell => new Dated<Tell>(tell))];
    }

    /// <summary>What the requesting and the requested State are told of a new case.</summary>
    public IReadOnlyList<Dated<Tell>> OpenedWith { get; private set; } = [];

    /// <summary>The same where it depends on the request, in every rulebook; null where it does not.</summary>
    public Func<Submission, IReadOnlyList<Tell>>? OpeningTellsOf
    {
        init => OpenedWithOf = value is null ? [] : [new(value)];
    }

    /// <summary>The same where it depends on the request; empty where it does not.</summary>
    public IReadOnlyList<Dated<Func<Submission, IReadOnlyList<Tell>>>> OpenedWithOf { get; private set; } = [];

    /// <summary>What both are told besides because of what the request says or the register holds, in this order, each under its paragraph, in every rulebook.</summary>
    public required IReadOnlyList<Hint> Hints
    {
        init => Hinted = [.. value.Select(hint => new Dated<Hint>(hint))];
    }

    /// <summary>What both are told besides because of what the request says or the register holds, in this order, each under its paragraph.</summary>
    public IReadOnlyList<Dated<Hint>> Hinted { get; private set; } = [];

    /// <summary>What opens such a case beside a request; null where nothing does.</summary>
    public OpeningRow? OpenedOtherwise { get; init; }

    /// <summary>What follows when a case that rests on this one moves; null where nothing does.</summary>
    public LinkedRow? Linked { get; init; }

    /// <summary>The case that a step wakes because it rests on this one; null where no kind of step wakes any.</summary>
    public Func<Case, Case, CaseId?>? Wakes { get; init; }

    /// <summary>The table as a rulebook has it: of what stands beside each other, that of its edition.</summary>
    public Machine In(int rulebook) =>
        With([.. Rows.Where(row => row.Edition.StandsIn(rulebook))], [.. Clocks.Where(clock => clock.Edition.StandsIn(rulebook))])
            .Opened(Of(Examinations, rulebook), Of(OpenedWith, rulebook), Of(OpenedWithOf, rulebook), Of(Hinted, rulebook));

    /// <summary>The same table with other rows and clocks.</summary>
    public Machine With(IReadOnlyList<MoveRow> rows, IReadOnlyList<ClockRow> clocks)
    {
        var machine = (Machine)MemberwiseClone();
        machine.Rows = rows;
        machine.Clocks = clocks;
        machine._byType = ByType(rows);
        return machine;
    }

    /// <summary>The same table with other ways to examine a request, and to tell and hint at what opens.</summary>
    public Machine Opened(
        IReadOnlyList<Dated<Action<Examination>>> examinations,
        IReadOnlyList<Dated<Tell>> tells,
        IReadOnlyList<Dated<Func<Submission, IReadOnlyList<Tell>>>> tellsOf,
        IReadOnlyList<Dated<Hint>> hints)
    {
        var machine = (Machine)MemberwiseClone();
        machine.Examinations = examinations;
        machine.OpenedWith = tells;
        machine.OpenedWithOf = tellsOf;
        machine.Hinted = hints;
        return machine;
    }

    /// <summary>Holds a request against all that it must fulfil.</summary>
    public void Examine(Examination examination)
    {
        foreach (var examines in Examinations)
            examines.Of(examination);
    }

    /// <summary>What the two States are told of a case that this request opens, and what is hinted at.</summary>
    public IEnumerable<Told> Opens(Submission submission)
    {
        var tells = OpenedWithOf.Count > 0 ? OpenedWithOf.SelectMany(of => of.Of(submission)) : OpenedWith.Select(tell => tell.Of);
        return tells.Select(tell => new Told(tell, Serves ?? Paragraphs.Writing)).Concat(Hinted.SelectMany(hint => hint.Of(submission)));
    }

    private static IReadOnlyList<Dated<T>> Of<T>(IReadOnlyList<Dated<T>> all, int rulebook) => [.. all.Where(one => one.Edition.StandsIn(rulebook))];

    private static MoveRow[][] ByType(IReadOnlyList<MoveRow> rows) => [.. CommunicationTypes.All.Select(t => rows.Where(r => r.Says == t).ToArray())];

    public ReadOnlySpan<MoveRow> RowsOf(CommunicationType type) => _byType[type.Ordinal];

    public ClockRow? Clock(string kind)
    {
        foreach (var clock in Clocks)
        {
            if (clock.Kind == kind)
                return clock;
        }
        return null;
    }
}
