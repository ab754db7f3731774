using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace RequestRouter.Router.Notices;

/// <summary>Ids of notices that stand in no case's ledger: answers to submissions of the queue, the yearly list of contacts, new keys of a State that lost its own, what is done with evidence, that nobody could be paged, and that deliveries are paused.</summary>
public static partial class OutsideCaseNoticeId
{
    /// <param name="kind">One of <see cref="RouterNotices"/>, or <c>submission-rejected</c> for what a sender is told later.</param>
    /// <param name="about">What makes the notice this one and no other.</param>
    public static string Of(string kind, string about) =>
        $"{kind}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(about)).AsSpan(0, 16))}";

    public static bool IsOne(string id) => Pattern().IsMatch(id);

    [GeneratedRegex(@"^(submission-(received|rejected)|contacts-circulated|register-recovery|evidence-released|evidence-passed-on|other-use-refused|paging-failed|deliveries-paused)-[0-9a-f]{32}\z")]
    private static partial Regex Pattern();
}
