using System.Text.RegularExpressions;

namespace RequestRouter.Router.Notices;

/// <summary>Ids of notices that answer a submission of the queue: they stand in no case's ledger.</summary>
public static partial class SubmissionNoticeId
{
    public const string Prefix = "submission-";

    public static bool IsOne(string id) => Pattern().IsMatch(id);

    [GeneratedRegex("^submission-(received|rejected)-[0-9a-f]{32}$")]
    private static partial Regex Pattern();
}
