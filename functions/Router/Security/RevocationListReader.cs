using System.Formats.Asn1;
using System.Numerics;

namespace RequestRouter.Router.Security;

/// <summary>
/// Reads a complete list of revoked certificates of one authority, version 2 in DER (RFC 5280 section 5). Delta lists, lists on behalf of
/// other authorities, and extensions that are critical and not understood are refused.
/// </summary>
internal static class RevocationListReader
{
    private const string NumberOid = "2.5.29.20";
    private const string ScopeOid = "2.5.29.28";

    /// <summary>Null where the bytes are no such list.</summary>
    public static RevocationList? Read(ReadOnlyMemory<byte> der)
    {
        try
        {
            var whole = new AsnReader(der, AsnEncodingRules.DER);
            var signed = whole.ReadSequence();
            whole.ThrowIfNotEmpty();
            return ReadList(signed.ReadSequence());
        }
        catch (Exception unreadable) when (unreadable is AsnContentException or ArgumentException or OverflowException)
        {
            return null;
        }
    }

    private static RevocationList? ReadList(AsnReader list)
    {
        if (!list.TryReadInt32(out int version) || version != 1)
        {
            return null;
        }

        list.ReadEncodedValue(); // the algorithm of the signature, which stands outside again
        byte[] issuer = list.ReadEncodedValue().ToArray();
        var thisUpdate = ReadTime(list);
        var nextUpdate = ReadTime(list);
        var revoked = list.HasData && list.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence) ? ReadRevoked(list.ReadSequence()) : new Dictionary<string, DateTimeOffset>();
        if (revoked is null || !list.HasData)
        {
            return null;
        }

        var extensions = list.ReadSequence(new Asn1Tag(TagClass.ContextSpecific, 0)).ReadSequence();
        BigInteger? number = null;
        byte[] scope = [];
        foreach (var (oid, isCritical, value) in ReadExtensions(extensions))
        {
            switch (oid)
            {
                case NumberOid:
                    number = new AsnReader(value, AsnEncodingRules.DER).ReadInteger();
                    break;
                case ScopeOid when !IsIndirect(value):
                    scope = value;
                    break;
                default:
                    if (isCritical)
                    {
                        return null;
                    }

                    break;
            }
        }

        return number is { Sign: >= 0 } sound ? new(issuer, sound, thisUpdate, nextUpdate, scope, revoked) : null;
    }

    /// <summary>Null where an entry says something critical: it could be about another authority's certificate.</summary>
    private static Dictionary<string, DateTimeOffset>? ReadRevoked(AsnReader entries)
    {
        var revoked = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        while (entries.HasData)
        {
            var entry = entries.ReadSequence();
            string serial = SerialOf(entry.ReadIntegerBytes().Span);
            revoked[serial] = ReadTime(entry);
            if (entry.HasData && ReadExtensions(entry.ReadSequence()).Any(extension => extension.IsCritical))
            {
                return null;
            }
        }

        return revoked;
    }

    /// <summary>A serial number as certificates and lists are compared by.</summary>
    public static string SerialOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes.TrimStart((byte)0));

    private static IEnumerable<(string Oid, bool IsCritical, byte[] Value)> ReadExtensions(AsnReader extensions)
    {
        var read = new List<(string, bool, byte[])>();
        while (extensions.HasData)
        {
            var extension = extensions.ReadSequence();
            string oid = extension.ReadObjectIdentifier();
            bool isCritical = extension.PeekTag().HasSameClassAndValue(Asn1Tag.Boolean) && extension.ReadBoolean();
            read.Add((oid, isCritical, extension.ReadOctetString()));
        }

        return read;
    }

    /// <summary>Whether it is about certificates of other authorities, too, or of some reasons only.</summary>
    private static bool IsIndirect(byte[] scope)
    {
        var point = new AsnReader(scope, AsnEncodingRules.DER).ReadSequence();
        while (point.HasData)
        {
            if (point.PeekTag() is { TagClass: TagClass.ContextSpecific, TagValue: 3 or 4 })
            {
                return true;
            }

            point.ReadEncodedValue();
        }

        return false;
    }

    private static DateTimeOffset ReadTime(AsnReader reader) =>
        reader.PeekTag().HasSameClassAndValue(Asn1Tag.UtcTime) ? reader.ReadUtcTime() : reader.ReadGeneralizedTime();
}
