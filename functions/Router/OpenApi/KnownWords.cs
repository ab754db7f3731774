using RequestRouter.Router.Cases;
using RequestRouter.Router.Json;
using RequestRouter.Router.Notices;
using RequestRouter.Router.Problems;
using RequestRouter.Router.Security;

namespace RequestRouter.Router.OpenApi;

/// <summary>Members that hold one word of a list: the schema says which, so that a client can be written against them.</summary>
internal static class KnownWords
{
    private static readonly string[] Notices = [.. NoticeTypes.All.Concat(RouterNotices.All.Select(notice => notice.Type)).Order(StringComparer.Ordinal)];

    private static readonly string[] Communications = [.. CommunicationTypes.All.Select(type => type.Name)];

    private static readonly string[] Codes = [.. ProblemCodes.All.Select(problem => problem.Code)];

    private static readonly string[] FailureCodes =
    [
        .. Codes
            .Concat(ShapeCodes.Meanings.Select(shape => shape.Code))
            .Concat(Enum.GetValues<SignatureFault>().Select(SignatureProblems.CodeOf))
            .Concat(SignatureProblems.Mismatches.Keys)
            .Distinct(StringComparer.Ordinal),
    ];

    private static readonly Dictionary<(Type Owner, string Member), string[]> Lists = new()
    {
        [(typeof(NoticeMessage), "type")] = Notices,
        [(typeof(NoticeMessage), "code")] = Codes,
        [(typeof(RecordedNotice), "type")] = Notices,
        [(typeof(ProcedureView), "kind")] = [.. ProcedureKinds.All],
        [(typeof(MoveView), "type")] = Communications,
        [(typeof(CommunicationReference), "type")] = Communications,
        [(typeof(RecordedOccurrence), "type")] = Communications,
        [(typeof(RecordedRejection), "code")] = Codes,
        [(typeof(Problem), "code")] = Codes,
        [(typeof(ProblemFailure), "code")] = FailureCodes,
        [(typeof(Failure), "code")] = FailureCodes,
    };

    /// <summary>The words that the member may hold; null where it is free text.</summary>
    public static IReadOnlyList<string>? Of(Type owner, string member) => Lists.GetValueOrDefault((owner, member));
}
