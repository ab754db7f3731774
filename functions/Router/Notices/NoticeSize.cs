using System.Text.Json;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Notices;

/// <summary>
/// Keeps every notice small enough for the bus and for an inbox: one that is not would stop all that comes after it. Only lists of
/// failures can grow so long; what is left out is said.
/// </summary>
internal static class NoticeSize
{
    /// <summary>Below the 256 KB that a message of the bus may have, with its properties.</summary>
    public const int Limit = 192 * 1024;

    /// <summary>The notice as it is or, where it is larger than <see cref="Limit"/>, with the first of its failures; the same every time.</summary>
    public static NoticeMessage Fit(NoticeMessage notice) => SizeOf(notice) <= Limit ? notice : Shortened(notice);

    public static int SizeOf(NoticeMessage notice) => JsonSerializer.SerializeToUtf8Bytes(notice, RouterJson.Options).Length;

    private static NoticeMessage Shortened(NoticeMessage notice)
    {
        int kept = notice.Failures.Count;
        while (kept > 0)
        {
            kept /= 2;
            var shorter = notice with { Failures = [.. notice.Failures.Take(kept), More(notice.Failures, kept)] };
            if (SizeOf(shorter) <= Limit)
            {
                return shorter;
            }
        }

        return notice with { Failures = [], Contacts = null };
    }

    private static Failure More(IReadOnlyList<Failure> all, int kept) =>
        new("", ShapeCodes.AndMore, all[0].Paragraph, $"There are {all.Count - kept} more failures than those listed.");
}
