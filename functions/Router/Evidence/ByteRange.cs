using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace RequestRouter.Router.Evidence;

/// <summary>Which bytes of a content a call asks for (RFC 9110, section 14): one range; several at once are answered with the whole.</summary>
/// <param name="First">The place of the first byte, from 0.</param>
/// <param name="Last">The place of the last byte.</param>
/// <param name="IsPart">Whether it is answered as a part, also where that is all of it.</param>
internal readonly record struct ByteRange(long First, long Last, bool IsPart)
{
    public long Length => Last - First + 1;

    /// <summary>The range to answer with; null where the content has none of the bytes asked for.</summary>
    /// <param name="range">The header <c>Range</c>; what is no range of bytes counts as none.</param>
    /// <param name="ifRange">The header <c>If-Range</c>: with another tag than the content's, the whole is meant.</param>
    /// <param name="tag">The content's entity tag.</param>
    /// <param name="length">Bytes of the content, at least one.</param>
    public static ByteRange? Select(StringValues range, StringValues ifRange, string tag, long length)
    {
        var whole = new ByteRange(0, length - 1, IsPart: false);
        if (range is not [{ } asked] || (ifRange.Count > 0 && ifRange != tag)
            || !RangeHeaderValue.TryParse(asked, out var parsed) || !parsed.Unit.Equals("bytes", StringComparison.OrdinalIgnoreCase)
            || parsed.Ranges is not { Count: 1 } ranges)
        {
            return whole;
        }

        return ranges.Single() switch
        {
            { From: { } from } when from >= length => null,
            { From: { } from, To: var to } => new(from, Math.Min(to ?? length - 1, length - 1), IsPart: true),
            { To: 0 } => null,
            { To: { } suffix } => new(Math.Max(0, length - suffix), length - 1, IsPart: true),
            _ => whole,
        };
    }
}
