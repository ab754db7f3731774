using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace RequestRouter.Router.Notices;

/// <summary>Ids of notices that answer a submission of the queue: they stand in no case's ledger.</summary>
public static partial class SubmissionNoticeId
{
    public const string Prefix = "submission-";

    /// <param name="outcome"><c>received</c> or <c>rejected</c>.</param>
    /// <param name="about">What makes the submission this one and no other.</param>
    public static string Of(string outcome, string about) =>
        $"{Prefix}{outcome}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(about)).AsSpan(0, 16))}";

    public static bool IsOne(string id) => Pattern().IsMatch(id);

    [GeneratedRegex("^submission-(received|rejected)-[0-9a-f]{32}$")]
    private static partial Regex Pattern();
}
