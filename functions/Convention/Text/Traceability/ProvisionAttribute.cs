namespace RequestRouter.Convention.Text.Traceability;

/// <summary>
/// Marks the rule that implements a paragraph, as <c>40(15)(c)</c>, <c>2(h)</c> or <c>note 3</c>. Without a treaty name it
/// is the United Nations Convention against Cybercrime, and stands in <see cref="Paragraphs"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Enum | AttributeTargets.Class | AttributeTargets.Property | AttributeTargets.Field, AllowMultiple = true)]
public sealed class ProvisionAttribute(ParagraphName paragraph) : Attribute
{
    public Paragraph Paragraph { get; } = paragraph;
}
