using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Security;

/// <summary>A remark as a receipt states it, without its explanation.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901) into the communication; empty for the whole.</param>
/// <param name="Code">As in problem documents.</param>
/// <param name="Paragraph">The paragraph, as <c>40(19)</c>; null where none asks for it.</param>
/// <param name="Title">The title of the code.</param>
public sealed record ReceiptRemark(string Pointer, string Code, string? Paragraph, string Title)
{
    /// <summary>A receipt stays short; all of them stand in the timeline.</summary>
    private const int Most = 30;

    public static IReadOnlyList<ReceiptRemark> Of(IReadOnlyList<Failure> remarks) =>
        [.. remarks.Take(Most).Select(remark => new ReceiptRemark(remark.Pointer, remark.Code, Cited.Of(remark.Paragraph), ProblemCodes.Find(remark.Code).Title))];
}
