namespace RequestRouter.Convention.Model.Occurrences;

/// <summary>What rules may know when something is said in a case or a limit of it comes: they read it and change nothing.</summary>
internal abstract class Facts(Case before, SharedParagraphs paragraphs, DateTimeOffset now, Register register, Practice practice, LinkedCases linked)
{
    /// <summary>The case as its last step left it.</summary>
    public Case Before { get; } = before;

    /// <summary>What the rules that kinds share rest on in this one.</summary>
    public SharedParagraphs Paragraphs { get; } = paragraphs;

    /// <summary>In UTC.</summary>
    public DateTimeOffset Now { get; } = now;

    public Register Register { get; } = register;

    public Practice Practice { get; } = practice;

    /// <summary>The other cases that what is said rests on.</summary>
    public LinkedCases Linked { get; } = linked;

    /// <summary>The case with what the step has made it remember so far, but not yet its items and procedures.</summary>
    public Case After { get; protected set; } = before;

    /// <summary>What is being said; null while only open moves are looked for, or a limit came.</summary>
    public Communication? Said { get; protected set; }

    /// <summary>Where in the whole communication <see cref="Said"/> stands, as a JSON pointer.</summary>
    public string At { get; protected set; } = "";

    /// <summary>The items as they stand now.</summary>
    public abstract IReadOnlyList<Item> Items { get; }

    /// <summary>The items it is about, by index.</summary>
    public abstract IReadOnlyList<int> Affected { get; }

    /// <summary>Everything asked for in the case has come to its end.</summary>
    public abstract bool HasEnded { get; }

    /// <summary>The other party than the one that speaks.</summary>
    public StateCode Other => Said!.From == Before.Requesting ? Before.Requested : Before.Requesting;

    public StateCode StateOf(Side side) => side == Side.Requested ? Before.Requested : Before.Requesting;

    /// <summary>Whether a procedure of this kind is open.</summary>
    public abstract bool Runs(string procedure);
}
