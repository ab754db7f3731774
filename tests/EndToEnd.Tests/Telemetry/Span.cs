using System.Text;
using Google.Protobuf;

namespace RequestRouter.EndToEnd.Tests.Telemetry;

/// <summary>Of an exported span what the tests look at (opentelemetry/proto/trace/v1: field numbers stand there).</summary>
internal sealed record Span(string Trace, string Name, IReadOnlyDictionary<string, string> Attributes)
{
    public string? CaseId => Attributes.GetValueOrDefault("router.case_id");

    /// <summary>Of an ExportTraceServiceRequest: its resource spans (1), their scope spans (2), the spans of those (2).</summary>
    public static IEnumerable<Span> Read(byte[] request) =>
        Inside(request, 1).SelectMany(resource => Inside(resource, 2)).SelectMany(scope => Inside(scope, 2)).Select(One).ToList();

    private static Span One(byte[] span) => new(
        Convert.ToHexStringLower(Inside(span, 1).Single()),
        Encoding.UTF8.GetString(Inside(span, 5).Single()),
        Inside(span, 9).ToDictionary(pair => Encoding.UTF8.GetString(Inside(pair, 1).Single()), pair => string.Concat(Inside(pair, 2).SelectMany(value => Inside(value, 1)).Select(Encoding.UTF8.GetString))));

    /// <summary>The fields of a number that hold bytes, text or a message.</summary>
    private static IEnumerable<byte[]> Inside(byte[] message, int number)
    {
        var input = new CodedInputStream(message);
        while (input.ReadTag() is not 0 and var tag)
        {
            if (WireFormat.GetTagWireType(tag) != WireFormat.WireType.LengthDelimited)
            {
                input.SkipLastField();
            }
            else if (input.ReadBytes() is var bytes && WireFormat.GetTagFieldNumber(tag) == number)
            {
                yield return bytes.ToByteArray();
            }
        }
    }
}
