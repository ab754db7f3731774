using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Cases;

/// <summary>What was remarked in a case so far, by code and paragraph; of which communication, the timeline says.</summary>
/// <param name="Paragraph">The paragraph, as <c>40(19)</c>; null where none asks for it.</param>
/// <param name="Title">The title of the code.</param>
/// <param name="At">When it was last remarked (UTC).</param>
/// <param name="Times">Of how many communications it was remarked.</param>
public sealed record CaseRemark(string Code, string? Paragraph, string Title, DateTimeOffset At, int Times)
{
    public static CaseRemark Of(Remarked remarked) =>
        new(remarked.Code, Cited.Of(remarked.Paragraph), ProblemCodes.Find(remarked.Code).Title, remarked.At, remarked.Times);
}
