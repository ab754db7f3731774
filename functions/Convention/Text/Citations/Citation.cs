namespace RequestRouter.Convention.Text.Citations;

/// <summary>
/// What something rests on: the law, which is a paragraph of the Convention; practice, which is custom that a State sets for itself; or a
/// technical limit of the router. Only the law is cited. The default value is for what was read back: it cites nothing, and a record does
/// not keep which of the other two it was.
/// </summary>
public readonly record struct Citation
{
    private readonly Rests _rests;

    private Citation(Rests rests, Paragraph paragraph = default) => (_rests, Cited) = (rests, paragraph);

    private enum Rests : byte
    {
        Unrecorded,
        Law,
        Practice,
        Technical,
    }

    /// <summary>No paragraph asks for it: a State's own setting, or what helps two States to work together.</summary>
    public static Citation Practice { get; } = new(Rests.Practice);

    /// <summary>No paragraph asks for it: a bound of the router, or something that cannot be understood.</summary>
    public static Citation Technical { get; } = new(Rests.Technical);

    /// <summary>The paragraph, where it is law; none otherwise, which prints as the empty string.</summary>
    public Paragraph Cited { get; }

    public bool IsLaw => _rests == Rests.Law;

    public bool IsPractice => _rests == Rests.Practice;

    public bool IsTechnical => _rests == Rests.Technical;

    /// <summary>The paragraph as it is cited, <c>40(15)(c)</c>; empty where nothing is.</summary>
    public string Text => Cited.Text;

    /// <summary>The law, by a paragraph.</summary>
    public static implicit operator Citation(Paragraph paragraph) => paragraph == default ? default : new(Rests.Law, paragraph);

    /// <summary>The law, by the name of a paragraph.</summary>
    public static implicit operator Citation(ParagraphName name) => new Paragraph(name);

    public override string ToString() => Text;
}
