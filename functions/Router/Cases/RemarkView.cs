using RequestRouter.Router.Problems;

namespace RequestRouter.Router.Cases;

/// <summary>What the text has against a fact that was reported or a request that was delivered, or what they leave open: nothing was refused for it.</summary>
public sealed record RemarkView
{
    /// <summary>JSON pointer (RFC 6901) into the communication; empty for the whole.</summary>
    public required string Pointer { get; init; }

    /// <summary>As in problem documents.</summary>
    public required string Code { get; init; }

    /// <summary>The paragraph, as <c>40(19)</c>; null where none asks for it.</summary>
    public string? Paragraph { get; init; }

    /// <summary>The title of the code.</summary>
    public required string Title { get; init; }

    /// <summary>One English sentence for the officer; never content of the communication.</summary>
    public required string Detail { get; init; }

    /// <summary>Where a treaty governs the case: its clause in the place of the paragraph, or that none is entered (40(7)); null otherwise.</summary>
    public string? Clause { get; init; }

    public static RemarkView Of(Failure remark) => new()
    {
        Pointer = remark.Pointer,
        Code = remark.Code,
        Paragraph = Cited.Of(remark.Paragraph),
        Title = ProblemCodes.Find(remark.Code).Title,
        Detail = remark.Detail,
        Clause = remark.Clause,
    };
}
