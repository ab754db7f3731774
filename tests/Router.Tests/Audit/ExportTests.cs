using System.Globalization;
using System.Text;
using RequestRouter.Convention.Tests;
using RequestRouter.Router.Audit;
using RequestRouter.Router.Audit.Verification;
using RequestRouter.Router.Json;
using RequestRouter.Router.Security;
using RequestRouter.Router.Tests.Security;

namespace RequestRouter.Router.Tests.Audit;

/// <summary>What both verifiers say of exports: sound ones, and ones in which anything was changed.</summary>
public sealed class ExportTests
{
    private static readonly Lazy<(RecordedCase Case, byte[] Export)> Sound = new(() => RecordedCase.Whole() is var whole ? (whole, whole.Export()) : default);

    /// <summary>Single-byte changes that are tried: some hundreds, or as many as <c>EXPORT_CHANGES</c> says.</summary>
    private static int Changes => int.Parse(Environment.GetEnvironmentVariable("EXPORT_CHANGES") ?? "300", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_sound_export_is_found_sound_by_both_and_every_entry_is_decided_again()
    {
        var (recorded, export) = Sound.Value;

        var verdict = await VerifyAsync(export);

        Assert.Null(verdict.Fault);
        Assert.Equal((recorded.Standing.Entries, recorded.Standing.Entries), (verdict.Entries, verdict.Replayed));
        Assert.Null(verdict.NotReplayed);
        Assert.True(verdict.Entries >= 7, $"{verdict.Entries} entries");
        Assert.Contains(recorded.Ledger, line => line is ExportedEntry { Withheld: not null });
        Assert.Contains(recorded.Ledger, line => line is ExportedEntry { Entry.Occurrence.Limit: not null });
        Assert.Equal(["sound"], await SecondVerifier.SaysOfAsync([export]));
    }

    [Fact]
    public async Task A_request_of_every_kind_is_decided_again()
    {
        var exports = new List<byte[]>();
        foreach (var kind in Enum.GetValues<RequestKind>())
        {
            // Those whose request must name another case, which the router reads, are shown over HTTP.
            var recorded = new RecordedCase(SoundRequests.Of(kind));
            try
            {
                recorded.Say(recorded.Request);
            }
            catch (NullReferenceException)
            {
                continue;
            }

            exports.Add(recorded.Export());
            Assert.Null((await VerifyAsync(exports[^1])).Fault);
        }

        Assert.True(exports.Count >= 10, $"{exports.Count} kinds");
        Assert.All(await SecondVerifier.SaysOfAsync(exports), said => Assert.Equal("sound", said));
    }

    [Fact]
    public async Task Keys_of_the_router_that_the_reader_knows_are_asked_for()
    {
        var (recorded, export) = Sound.Value;
        var own = new RouterKeySet([RouterKey.Of(recorded.Signer.PublicKey, null)]);
        var another = new RouterKeySet([RouterKey.Of(new RecordedCase().Signer.PublicKey, null)]);

        Assert.Null((await VerifyAsync(export, own)).Fault);
        Assert.Contains("none of those that you trust", (await VerifyAsync(export, another)).Fault, StringComparison.Ordinal);
        Assert.Equal(["sound"], await SecondVerifier.SaysOfAsync([export], Json(own)));
        Assert.Contains("none of those that you trust", (await SecondVerifier.SaysOfAsync([export], Json(another)))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Any_single_byte_that_is_changed_is_found_by_both()
    {
        byte[] export = Sound.Value.Export;
        var random = new Random(20261130);
        var changed = Enumerable.Range(0, Changes).Select(_ =>
        {
            byte[] copy = [.. export];
            int place = random.Next(copy.Length);
            copy[place] = (byte)(copy[place] ^ (1 << random.Next(8)));
            return copy;
        }).ToList();

        foreach (byte[] copy in changed)
        {
            Assert.False((await VerifyAsync(copy)).IsSound, Context(export, copy));
        }

        var second = await SecondVerifier.SaysOfAsync(changed);
        Assert.Equal([], second.Index().Where(said => said.Item == "sound").Select(said => Context(export, changed[said.Index])));
    }

    [Fact]
    public async Task A_file_is_found_cut_off_at_whatever_byte()
    {
        byte[] export = Sound.Value.Export;
        var cut = Enumerable.Range(0, 50).Select(part => export[..(int)((long)export.Length * part / 50)]).Append(export[..^1]).ToList();

        foreach (byte[] part in cut)
        {
            Assert.False((await VerifyAsync(part)).IsSound);
        }

        Assert.DoesNotContain("sound", await SecondVerifier.SaysOfAsync(cut));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("{}\n")]
    [InlineData("null\n")]
    [InlineData("[]\n")]
    [InlineData("{\"kind\":\"constructor\"}\n")]
    [InlineData("{\"kind\":\"end\",\"seal\":\"a.b.c\"}\n")]
    [InlineData("{\"kind\":\"export\"}\n")]
    [InlineData("\u0000\n")]
    public async Task What_is_no_export_is_told_apart(string text)
    {
        byte[] file = Encoding.UTF8.GetBytes(text);

        Assert.False((await VerifyAsync(file)).IsSound);
        Assert.NotEqual(["sound"], await SecondVerifier.SaysOfAsync([file]));
    }

    internal static async Task<Verdict> VerifyAsync(byte[] export, RouterKeySet? trusted = null)
    {
        using var file = new MemoryStream(export);
        return await ExportVerifier.VerifyAsync(file, trusted);
    }

    private static string Json(RouterKeySet keys) => System.Text.Json.JsonSerializer.Serialize(keys, RouterJson.Options);

    private static string Context(byte[] export, byte[] changed)
    {
        int place = export.AsSpan().CommonPrefixLength(changed);
        return $"byte {place} of {Encoding.UTF8.GetString(export.AsSpan(Math.Max(0, place - 40), 80))}";
    }
}
