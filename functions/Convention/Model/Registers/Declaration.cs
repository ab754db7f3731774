namespace RequestRouter.Convention.Model.Registers;

/// <summary>A reservation or declaration.</summary>
/// <param name="Paragraph">The paragraph that allows it, as <c>42(5)</c>, <c>63(3)</c>, <c>37(5)</c>.</param>
/// <param name="From">In force since, UTC.</param>
/// <param name="Until">Withdrawn at, UTC; null while in force.</param>
public sealed record Declaration(string Paragraph, DateTimeOffset From, DateTimeOffset? Until = null)
{
    /// <summary>Whether it is made under this paragraph, and not under another or a part of it.</summary>
    public bool IsTo(Paragraph paragraph) => Paragraph == paragraph.Text;

    public bool IsInForce(DateTimeOffset at) => From <= at && (Until is null || at < Until);

    /// <summary>For 11(3): what the reservation concerns.</summary>
    public IReadOnlyList<ReservedAct>? Acts { get; init; }

    /// <summary>For 23(3)(a) and 30(1): the offences, or categories of them, to which the measure is applied.</summary>
    public IReadOnlyList<string>? Offences { get; init; }
}
