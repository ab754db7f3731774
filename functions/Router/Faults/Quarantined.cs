using RequestRouter.Router.Cases;

namespace RequestRouter.Router.Faults;

/// <summary>Something that a fault keeps from going on, set aside until the operator releases it.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="What">The row of a communication, <c>case</c> for the case as a whole, or <c>archive</c> for the moving away of its older entries.</param>
/// <param name="Fault">Kind and place of the fault, without content.</param>
/// <param name="Since">UTC.</param>
public sealed record Quarantined(CaseId CaseId, string What, string Fault, DateTimeOffset Since)
{
    public const string WholeCase = "case";

    public const string Archive = "archive";

    /// <summary>What an operator releases it by.</summary>
    public string Id => $"{CaseId}.{What}";

    /// <summary>Whether a caller's text has the form of an id: any other is no key that storage could be asked for.</summary>
    public static bool IsId(string text) =>
        text.Split('.') is [var caseId, var what] && CaseId.TryParse(caseId, null, out _) && (what is WholeCase or Archive || InboundRowId.IsOne(what));
}
