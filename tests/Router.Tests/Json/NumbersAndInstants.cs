using System.Globalization;
using System.Text;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Tests.Json;

/// <summary>What the published schema allows is read: integers by their value, instants in every spelling of RFC 3339.</summary>
public sealed class NumbersAndInstants
{
    [Theory]
    [InlineData("48", 48)]
    [InlineData("48.0", 48)]
    [InlineData("4.8e1", 48)]
    [InlineData("4800E-2", 48)]
    [InlineData("-0.0", 0)]
    [InlineData("0e99999999999", 0)]
    [InlineData("-2147483648.0", int.MinValue)]
    [InlineData("2147483647.000", int.MaxValue)]
    public void An_integer_is_one_by_its_value(string written, int value)
    {
        var read = Read($$"""{"name":"a","at":"2026-11-23T14:05:00Z","count":{{written}}}""");

        Assert.Empty(read.Failures);
        Assert.Equal(value, read.Value!.Count);
    }

    [Theory]
    [InlineData("48.5")]
    [InlineData("48.00000000000000000000000000000000001")]
    [InlineData("1e-400")]
    [InlineData("1e99999999999")]
    [InlineData("2147483648.0")]
    [InlineData("3e9")]
    public void What_is_no_integer_within_range_is_refused(string written)
    {
        var failure = Assert.Single(Read($$"""{"name":"a","at":"2026-11-23T14:05:00Z","count":{{written}}}""").Failures);

        Assert.Equal(("/count", ShapeCodes.OutOfRange), (failure.Pointer, failure.Code));
    }

    [Theory]
    [InlineData("2026-11-23T14:05:00.123456789Z", "2026-11-23T14:05:00.1234567Z")]
    [InlineData("2026-11-23T14:05:00.1Z", "2026-11-23T14:05:00.1Z")]
    [InlineData("2026-11-23T14:05:00.12345678901234567890+02:00", "2026-11-23T12:05:00.1234567Z")]
    [InlineData("2026-11-23t14:05:00z", "2026-11-23T14:05:00Z")]
    [InlineData("2026-11-23T14:05:00-00:00", "2026-11-23T14:05:00Z")]
    [InlineData("2026-11-23T14:05:00+15:00", "2026-11-22T23:05:00Z")]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z")]
    [InlineData("2017-01-01T00:59:60.75+01:00", "2017-01-01T00:00:00Z")]
    public void An_instant_is_read_in_every_spelling_of_RFC_3339(string written, string instant) =>
        Assert.Equal(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), Read($$"""{"name":"a","at":"{{written}}"}""").Value!.At);

    [Fact]
    public void The_schema_of_a_duration_says_what_is_read() => Assert.All(
        new[] { ("P10D", true), ("PT48H", true), ("P1DT1H2M3.5S", true), ("-P1D", true), ("P1M", false), ("P1Y", false), ("P", false), ("PT", false), ("P1DT", false) },
        duration =>
        {
            var converter = new DurationConverter();
            string pattern = converter.Schema()["pattern"]!.GetValue<string>();
            Assert.Equal(duration.Item2, converter.Accepts(duration.Item1));
            Assert.Equal(duration.Item2, System.Text.RegularExpressions.Regex.IsMatch(duration.Item1, pattern));
        });

    private static JsonRead<Specimen> Read(string body) => JsonEdge.Read<Specimen>(Encoding.UTF8.GetBytes(body));
}
