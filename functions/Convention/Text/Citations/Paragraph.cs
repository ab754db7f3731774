namespace RequestRouter.Convention.Text.Citations;

/// <summary>
/// An article of the Convention, a paragraph, a subparagraph or an interpretative note: one that exists, for there is no other. The default
/// value is none and prints as the empty string.
/// </summary>
public readonly record struct Paragraph : IComparable<Paragraph>
{
    private readonly ParagraphName _name;

    internal Paragraph(ParagraphName name) => _name = name;

    /// <summary>As it is cited: <c>40(15)(c)</c>, <c>note 3</c>.</summary>
    public string Text => _name == 0 ? "" : Paragraphs.Of(_name).Text;

    /// <summary>The strongest word in it: <c>shall</c>, <c>shall-endeavour</c>, <c>shall-consider</c>, <c>should</c>, <c>may</c>, or <c>none</c>.</summary>
    public string Strength => _name == 0 ? "none" : Paragraphs.Of(_name).Strength;

    /// <summary>The article's number; 0 for a note.</summary>
    public int Article => Text is { Length: > 0 } text && char.IsAsciiDigit(text[0]) ? int.Parse(text.Split('(')[0], System.Globalization.CultureInfo.InvariantCulture) : 0;

    /// <summary>What the parentheses hold, from the outside in: <c>15</c> and <c>c</c> for 40(15)(c); empty for a whole article and a note.</summary>
    public IReadOnlyList<string> Parts => Article == 0 ? [] : [.. Text.Split('(').Skip(1).Select(part => part.TrimEnd(')'))];

    /// <summary>A paragraph by its name.</summary>
    public static implicit operator Paragraph(ParagraphName name) => new(name);

    /// <summary>Whether this is the other, or a part of it: 40(15)(c) is within 40(15), and 40(15) is not within 40(1).</summary>
    public bool IsWithin(Paragraph whole) => this == whole || (whole._name != 0 && Text.StartsWith(whole.Text + "(", StringComparison.Ordinal));

    /// <summary>In the order of the text; notes come last.</summary>
    public int CompareTo(Paragraph other) => _name.CompareTo(other._name);

    public override string ToString() => Text;
}
