namespace RequestRouter.Convention.Text.Traceability;

/// <summary>
/// What the failures of a rule may cite beside the paragraphs that it implements: those of other kinds of case to which it applies, or those
/// that a State's own practice may not weaken. A failure cites nothing else.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Field)]
public sealed class CitesAttribute(params ParagraphName[] paragraphs) : Attribute
{
    public IReadOnlyList<Paragraph> Paragraphs { get; } = [.. paragraphs.Select(name => (Paragraph)name)];
}
