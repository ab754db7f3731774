using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using RequestRouter.Local.Demo;
using RequestRouter.Local.States;

namespace RequestRouter.EndToEnd.Tests.Launcher;

public sealed partial class SampleRequestTests
{
    public static TheoryData<string> Names => [.. SampleRequest.All().Select(sample => sample.Name)];

    [Fact]
    public void The_samples_cover_at_least_six_purposes_in_three_languages() // 40(3)
    {
        var samples = SampleRequest.All();

        Assert.True(samples.SelectMany(sample => sample.Purposes).Distinct().Count() >= 6);
        Assert.True(samples.Select(sample => sample.Language).Distinct().Count() >= 3);
        Assert.Equal(samples.Count, samples.Select(sample => sample.Json["reference"]!.GetValue<string>()).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_is_written_in_a_language_that_its_State_accepts(string name) // 40(13)
    {
        var sample = SampleRequest.Named(name);

        Assert.Contains(sample.Language, ExampleStates.Of(sample.To).Languages);
        Assert.EndsWith($".{sample.Language}.json", name, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_names_only_reserved_addresses_and_domains(string name) // RFC 2606, RFC 3849, RFC 5737
    {
        var text = Encoding.UTF8.GetString(SampleRequest.Named(name).Body);

        Assert.All(Ipv4().Matches(text), found => Assert.Matches(@"^(192\.0\.2|198\.51\.100|203\.0\.113)\.", found.Value));
        Assert.All(Ipv6().Matches(text), found => Assert.StartsWith("2001:db8:", found.Value, StringComparison.Ordinal));
        Assert.All(Domain().Matches(text), found => Assert.Matches(@"(^|\.)example(\.(org|net|com))?$", found.Value));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_attached_to_a_sample_is_a_file_of_that_digest(string name) => Assert.All(
        SampleRequest.Named(name).Attached,
        attached => Assert.Equal(attached.Attachment["sha256"]!.GetValue<string>(), Convert.ToHexStringLower(SHA256.HashData(attached.Bytes))));

    [GeneratedRegex(@"\b\d{1,3}(\.\d{1,3}){3}\b")]
    private static partial Regex Ipv4();

    [GeneratedRegex(@"\b[0-9a-f]{1,4}(:[0-9a-f]{0,4}){3,}")]
    private static partial Regex Ipv6();

    [GeneratedRegex(@"\b[a-z0-9-]+(\.[a-z0-9-]+)*\.(org|net|com|example|nl|sg|ke|io)\b")]
    private static partial Regex Domain();
}
