using System.Text;
using CsCheck;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Tests.Json;

public sealed class JsonEdgeFuzz
{
    private static readonly byte[] Sound = Encoding.UTF8.GetBytes("""
        {"name":"\u00e9t\u00e9","at":"2026-11-23T16:05:00.5+02:00","count":3,"amount":1.25,"urgent":true,"day":"2026-11-23","window":"P10D",
         "colour":"dark-red","parts":[{"text":"x","weight":1},{"text":"\ud83d\ude00"}],"versions":{"NL":2}}
        """);

    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", ",", ":", "\"",
        "\"name\":", "\"parts\":[", "\"text\"", "null", "true", "1e999", "-0", "\"\\ud800\"", "\"\\u0000\"", "\"P1D\"", " ", "\\", "{\"name\":\"a\",\"at\":\"2026-11-23T14:05:00Z\"",
    ];

    [Fact]
    public void Bytes_changed_at_random_give_a_value_or_failures_and_never_an_exception() =>
        Gen.Select(Gen.Int[0, Sound.Length - 1], Gen.Byte, Gen.Int[0, 8]).Array[1, 6].Sample(
            changes => AssertAnswers(changes.Aggregate(Sound, (body, change) => [.. body[..Math.Min(change.Item1, body.Length)], change.Item2, .. body.Skip(change.Item1 + change.Item3)])),
            iter: 20_000);

    [Fact]
    public void Pieces_of_JSON_in_any_order_give_a_value_or_failures_and_never_an_exception() =>
        Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i])
            .Array[0, 12].Sample(pieces => AssertAnswers(Encoding.UTF8.GetBytes(string.Concat(pieces))), iter: 20_000);

    private static void AssertAnswers(byte[] body)
    {
        var read = JsonEdge.Read<Specimen>(body);
        Assert.Equal(read.IsSound, read.Failures.Count == 0);
    }
}
