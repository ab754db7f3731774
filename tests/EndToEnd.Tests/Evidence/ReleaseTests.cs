using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using RequestRouter.EndToEnd.Tests.Support;
using RequestRouter.Local.Client;

namespace RequestRouter.EndToEnd.Tests.Evidence;

/// <summary>Passing evidence on (36(3)): over every hop, no byte of what came from a State goes to a third without that State's word, and with it exactly what it allowed.</summary>
[Collection(RouterCollection.Name)]
public sealed class ReleaseTests(RouterFixture router)
{
    private const string Organization = "Liaison office of the federation of police";

    private static readonly byte[] Logs = Encoding.UTF8.GetBytes("Singapore's logs");
    private static readonly byte[] Report = Encoding.UTF8.GetBytes("What the Netherlands made of them");
    private static readonly byte[] Own = Encoding.UTF8.GetBytes("What the Netherlands found itself");

    private readonly Transfers transfers = new(router);

    [Fact]
    public async Task Along_a_chain_of_four_holders_only_what_every_origin_authorized_can_be_read()
    {
        // Singapore furnishes logs to the Netherlands, which make a report of them, and furnish it with a finding of their own to Kenya.
        var (netherlands, singapore, kenya) = (router.Netherlands, router.Singapore, router.Kenya);
        string logs = await Furnished.KeepAsync(singapore, await transfers.CaseAsync(netherlands, singapore), Unique(Logs));
        string toKenya = await transfers.CaseAsync(kenya, netherlands);
        byte[] reportBytes = Unique(Report), ownBytes = Unique(Own);
        Assert.Equal("NOT_FOUND", (await kenya.DeclareAsync(Furnished.Declaration(toKenya, reportBytes).With("derivedFrom", new JsonArray(logs)), default)).Code);
        string report = await Furnished.KeepAsync(netherlands, toKenya, reportBytes, logs);
        string own = await Furnished.KeepAsync(netherlands, toKenya, ownBytes);
        Assert.Equal(["NL", "SG"], Words((await kenya.GetAsync($"evidence/{report}", default)).Body!["origins"]!));

        // The finding is Kenya's to read; the report is not, for Singapore has not been asked.
        Assert.Equal(ownBytes, (await Transfers.ReadAsync(kenya, own, null)).Bytes);
        Assert.Equal((HttpStatusCode.Forbidden, []), await Transfers.ReadAsync(kenya, report, null));
        var order = Transfers.Order("KE", [report]);
        var refused = await netherlands.ReleaseAsync(order, isDry: true, default);
        Assert.Equal("ONWARD_TRANSFER_NOT_AUTHORIZED", refused.Code);
        Assert.Equal("/elements/0", refused.Body!["failures"]![0]!["pointer"]!.GetValue<string>());
        Assert.StartsWith("SG: ", refused.Body["failures"]![0]!["detail"]!.GetValue<string>(), StringComparison.Ordinal);

        string asked = await transfers.AskAsync(netherlands, singapore, "KE", Transfers.DigestOf(reportBytes));
        order = Transfers.Order("KE", [report], asked);
        Assert.Equal("ONWARD_TRANSFER_NOT_AUTHORIZED", (await netherlands.ReleaseAsync(order, isDry: false, default)).Code);
        await transfers.SayAsync(singapore, asked, "authorize", 1, ("conditions", new JsonArray(new JsonObject { ["number"] = 1, ["kind"] = "access", ["text"] = "Judges only" })));
        Assert.Equal("NOT_FOUND", (await kenya.ReleaseAsync(Transfers.Order("NL", [report], asked), isDry: false, default)).Code);
        var released = await netherlands.ReleaseAsync(order, isDry: false, default);
        Assert.Equal(HttpStatusCode.Created, released.Status);
        Assert.Equal(HttpStatusCode.OK, (await netherlands.ReleaseAsync(order, isDry: false, default)).Status);
        string token = released.Body!["token"]!.GetValue<string>();
        Assert.Equal("Judges only", released.Body["elements"]![0]!["authorized"]![0]!["conditions"]![0]!["text"]!.GetValue<string>());

        Assert.Equal((HttpStatusCode.Forbidden, []), await Transfers.ReadAsync(kenya, report, null));
        Assert.Equal((HttpStatusCode.Forbidden, []), await Transfers.ReadAsync(kenya, own, token));
        Assert.Equal((HttpStatusCode.NotFound, []), await Transfers.ReadAsync(singapore, report, token));
        Assert.Equal((HttpStatusCode.Forbidden, []), await Transfers.ReadAsync(kenya, report, token[..^4] + "AAAA"));
        Assert.Equal(reportBytes, (await Transfers.ReadAsync(kenya, report, token)).Bytes);

        // Kenya holds both now, and wants to pass them on to an organization: of the report two States are to be asked, and Singapore denies.
        string askedOfNetherlands = await transfers.AskAsync(kenya, netherlands, Organization, Transfers.DigestOf(reportBytes), Transfers.DigestOf(ownBytes));
        string askedOfSingapore = await transfers.AskAsync(kenya, singapore, Organization, Transfers.DigestOf(reportBytes));
        await transfers.SayAsync(netherlands, askedOfNetherlands, "authorize", 1);
        await transfers.SayAsync(netherlands, askedOfNetherlands, "authorize", 2);
        await transfers.SayAsync(singapore, askedOfSingapore, "deny", 1);
        var both = await kenya.ReleaseAsync(Transfers.Order(Organization, [own, report], askedOfNetherlands, askedOfSingapore), isDry: false, default);
        Assert.Equal(("ONWARD_TRANSFER_NOT_AUTHORIZED", 1), (both.Code, both.Body!["failures"]!.AsArray().Count));
        Assert.Equal("/elements/1", both.Body["failures"]![0]!["pointer"]!.GetValue<string>());
        var one = await kenya.ReleaseAsync(Transfers.Order(Organization, [own], askedOfNetherlands, askedOfSingapore), isDry: false, default);
        Assert.Equal(HttpStatusCode.Created, one.Status);
        string onward = one.Body!["token"]!.GetValue<string>();
        Assert.Equal(ownBytes, (await Transfers.ReadAsync(kenya, own, onward)).Bytes);
        Assert.Equal((HttpStatusCode.Forbidden, []), await Transfers.ReadAsync(kenya, report, onward));

        // Who may know of it does, each what concerns it; the chain of custody and the provenance have it.
        await router.Clock.AdvanceAsync("PT0S", default);
        Assert.Contains("evidence-released", await NoticesAsync(kenya, released));
        Assert.Contains("evidence-passed-on", await NoticesAsync(singapore, released));
        string releaseId = one.Body["id"]!.GetValue<string>();
        Assert.Equal(onward, (await kenya.GetAsync($"releases/{releaseId}", default)).Body!["token"]!.GetValue<string>());
        Assert.Null((await netherlands.GetAsync($"releases/{releaseId}", default)).Body!["token"]);
        Assert.Equal("NOT_FOUND", (await singapore.GetAsync($"releases/{releaseId}", default)).Code);
        Assert.Contains(releaseId, (await netherlands.GetAsync("releases", default)).Body!["releases"]!.AsArray().Select(listed => listed!["id"]!.GetValue<string>()));
        var acts = (await netherlands.GetAsync($"evidence/{report}/custody", default)).Body!;
        Assert.Null(acts["firstFault"]);
        Assert.Equal(
            ["declared", "upload-verified", "read-refused", "released", "read-refused", "read-refused", "read-for-release", "read-refused"],
            acts["entries"]!.AsArray().Select(entry => entry!["entry"]!["act"]!.GetValue<string>()));
        var graph = (await kenya.GetAsync($"evidence/{report}/provenance", default)).Body!;
        Assert.Equal([report, logs], graph["items"]!.AsArray().Select(node => node!["id"]!.GetValue<string>()));
        Assert.Equal((logs, "SG", null), (Words(graph["items"]![0]!["derivedFrom"]!).Single(), graph["items"]![1]!["furnishedBy"]!.GetValue<string>(), graph["items"]![1]!["sha256"]));
    }

    [Fact]
    public async Task Denied_lapsed_or_withdrawn_a_release_gives_no_byte_more_and_the_same_bytes_under_another_name_give_none()
    {
        var (netherlands, singapore, kenya) = (router.Netherlands, router.Singapore, router.Kenya);
        byte[] bytes = Unique(Logs);
        string logs = await Furnished.KeepAsync(singapore, await transfers.CaseAsync(netherlands, singapore), bytes);
        string toKenya = await transfers.CaseAsync(kenya, netherlands);

        // The same bytes, furnished as if they were the Netherlands' own.
        string disguised = await Furnished.KeepAsync(netherlands, toKenya, bytes);
        Assert.Equal(["SG"], Words((await netherlands.GetAsync($"evidence/{disguised}", default)).Body!["origins"]!));
        Assert.Equal((HttpStatusCode.Forbidden, []), await Transfers.ReadAsync(kenya, disguised, null));
        Assert.Equal("ONWARD_TRANSFER_NOT_AUTHORIZED", (await netherlands.ReleaseAsync(Transfers.Order("KE", [disguised]), isDry: false, default)).Code);

        // A denial counts from the moment it is received, before any step is taken.
        string asked = await transfers.AskAsync(netherlands, singapore, "KE", Transfers.DigestOf(bytes));
        await transfers.SayAsync(singapore, asked, "authorize", 1);
        string token = await TokenAsync(netherlands, Transfers.Order("KE", [logs, disguised], asked));
        Assert.Equal(bytes, (await Transfers.ReadAsync(kenya, logs, token)).Bytes);
        Assert.Equal(bytes, (await Transfers.ReadAsync(kenya, disguised, token)).Bytes);
        var denied = await singapore.SayAsync(asked, new JsonObject { ["id"] = $"DENY-{asked}", ["type"] = "deny", ["items"] = new JsonArray(1) }, default);
        Assert.Equal(HttpStatusCode.Accepted, denied.Status);
        Assert.Equal((HttpStatusCode.Forbidden, []), await Transfers.ReadAsync(kenya, logs, token));
        await router.Clock.AdvanceAsync("PT0S", default);
        Assert.Equal((HttpStatusCode.Forbidden, []), await Transfers.ReadAsync(kenya, logs, token));

        // It lapses by its own end; given again, the token opens until its own.
        await transfers.SayAsync(singapore, asked, "authorize", 1, ("until", router.Clock.GetUtcNow().AddDays(2).ToString("O")));
        Assert.Equal(bytes, (await Transfers.ReadAsync(kenya, logs, token)).Bytes);
        await router.Clock.AdvanceAsync("P3D", default);
        Assert.Equal((HttpStatusCode.Forbidden, []), await Transfers.ReadAsync(kenya, logs, token));
        await transfers.SayAsync(singapore, asked, "authorize", 1);
        Assert.Equal(bytes, (await Transfers.ReadAsync(kenya, logs, token)).Bytes);
        await router.Clock.AdvanceAsync("P28D", default);
        Assert.Equal((HttpStatusCode.Forbidden, []), await Transfers.ReadAsync(kenya, logs, token));

        // The holder itself withdraws.
        string second = await TokenAsync(netherlands, Transfers.Order("KE", [logs], asked));
        await transfers.SayAsync(netherlands, asked, "no-longer-required", 1);
        Assert.Equal((HttpStatusCode.Forbidden, []), await Transfers.ReadAsync(kenya, logs, second));
    }

    [Fact]
    public async Task A_State_that_requires_the_written_form_is_taken_at_its_signed_document_in_the_evidence_of_the_case()
    {
        var (netherlands, kenya) = (router.Netherlands, router.Kenya);
        byte[] bytes = Unique(Logs), document = Unique(Report);
        string logs = await Furnished.KeepAsync(kenya, await transfers.CaseAsync(netherlands, kenya), bytes);
        string asked = await transfers.AskAsync(netherlands, kenya, Organization, Transfers.DigestOf(bytes));
        await DeclareAsync(new JsonArray(new JsonObject { ["paragraph"] = "36(3)", ["from"] = "2026-01-01T00:00:00Z" }));
        try
        {
            var unwritten = await kenya.SayAsync(asked, new JsonObject { ["id"] = $"WORD-{asked}", ["type"] = "authorize", ["items"] = new JsonArray(1) }, default);
            Assert.Equal("WRITTEN_FORM_REQUIRED", unwritten.Code);
            await transfers.SayAsync(kenya, asked, "authorize", 1, ("signedDocument", Transfers.DigestOf(document)));
            await Furnished.KeepAsync(netherlands, asked, document);
            var order = Transfers.Order(Organization, [logs], asked);
            Assert.Equal("WRITTEN_FORM_REQUIRED", (await netherlands.ReleaseAsync(order, isDry: false, default)).Code);
            await Furnished.KeepAsync(kenya, asked, document);
            Assert.Equal(bytes, (await Transfers.ReadAsync(netherlands, logs, await TokenAsync(netherlands, order))).Bytes);
        }
        finally
        {
            await DeclareAsync([]);
        }

        async Task DeclareAsync(JsonArray declarations)
        {
            var entry = (await kenya.ReadPartyAsync("KE", default)).Body!.AsObject();
            entry["declarations"] = declarations;
            var entered = await kenya.RegisterAsync(entry, default);
            Assert.True(entered.Status == HttpStatusCode.OK, $"{entered.Status} {entered.Body}");
        }
    }

    [Fact]
    public async Task Whatever_fails_on_the_way_no_byte_is_given_that_is_not_authorized()
    {
        var (netherlands, singapore, kenya) = (router.Netherlands, router.Singapore, router.Kenya);
        byte[] bytes = Unique(Logs);
        string logs = await Furnished.KeepAsync(singapore, await transfers.CaseAsync(netherlands, singapore), bytes);
        string asked = await transfers.AskAsync(netherlands, singapore, "KE", Transfers.DigestOf(bytes));
        await transfers.SayAsync(singapore, asked, "authorize", 1);
        string token = await TokenAsync(netherlands, Transfers.Order("KE", [logs], asked));
        Assert.Equal(bytes, (await Transfers.ReadAsync(kenya, logs, token)).Bytes);
        int calls = await CallsOfAReadAsync(kenya, logs, token);
        await transfers.SayAsync(singapore, asked, "deny", 1);

        // Each storage call of the read fails, once or from then on: nothing is given, and the fault is no answer about the case.
        for (int failing = 1; failing <= calls; failing++)
        {
            await FailingAsync(failing, failing, async () => Assert.Empty((await Transfers.ReadAsync(kenya, logs, token)).Bytes));
            await FailingAsync(failing, int.MaxValue, async () => Assert.Empty((await Transfers.ReadAsync(kenya, logs, token)).Bytes));
        }

        // Restarted, the router gives no more.
        await router.RestartAsync();
        Assert.Empty((await Transfers.ReadAsync(router.Kenya, logs, token)).Bytes);
    }

    [Fact]
    public async Task Conditions_that_were_accepted_travel_with_what_was_delivered_under_them_over_every_hop()
    {
        var (netherlands, singapore, kenya) = (router.Netherlands, router.Singapore, router.Kenya);
        string furnishedIn = await transfers.CaseAsync(netherlands, singapore), toKenya = await transfers.CaseAsync(kenya, netherlands);
        string logs = await Furnished.KeepAsync(singapore, furnishedIn, Unique(Logs));
        await transfers.SayAsync(singapore, furnishedIn, "acknowledge", 1);
        await transfers.SayAsync(singapore, furnishedIn, "offer-conditions", 1, ("conditions", new JsonArray(
            new JsonObject { ["number"] = 1, ["kind"] = "use-limit", ["text"] = "Not against journalists" },
            new JsonObject { ["number"] = 2, ["kind"] = "secrecy", ["text"] = "Secret for a day", ["until"] = router.Clock.GetUtcNow().AddDays(1).ToString("O") })));
        await transfers.SayAsync(netherlands, furnishedIn, "accept-conditions", 1);
        await transfers.SayAsync(singapore, furnishedIn, "start-execution", 1, ("safeguards", Support.Words.StartExecution()["safeguards"]!.DeepClone()));
        var element = Support.Words.Element().With("evidence", logs);
        element.Remove("digest");
        await transfers.SayAsync(singapore, furnishedIn, "deliver", 1, ("elements", new JsonArray(element)), ("procedure", new JsonObject { ["result"] = "followed" }));
        byte[] bytes = Unique(Report);
        string report = await Furnished.KeepAsync(netherlands, toKenya, bytes, logs);
        await router.Clock.AdvanceAsync("P2D", default);

        string asked = await transfers.AskAsync(netherlands, singapore, "KE", Transfers.DigestOf(bytes));
        await transfers.SayAsync(singapore, asked, "authorize", 1);
        var released = await netherlands.ReleaseAsync(Transfers.Order("KE", [report], asked), isDry: false, default);
        Assert.Equal([("SG", furnishedIn, "Not against journalists")], Binding(released));
        Assert.NotEmpty((await Transfers.ReadAsync(kenya, report, released.Body!["token"]!.GetValue<string>())).Bytes);

        string ofNetherlands = await transfers.AskAsync(kenya, netherlands, Organization, Transfers.DigestOf(bytes)), ofSingapore = await transfers.AskAsync(kenya, singapore, Organization, Transfers.DigestOf(bytes));
        await transfers.SayAsync(netherlands, ofNetherlands, "authorize", 1);
        await transfers.SayAsync(singapore, ofSingapore, "authorize", 1);
        var onward = await kenya.ReleaseAsync(Transfers.Order(Organization, [report], ofNetherlands, ofSingapore), isDry: false, default);
        Assert.Equal([("SG", furnishedIn, "Not against journalists")], Binding(onward));
        Assert.Empty(Binding(await netherlands.GetAsync($"releases/{onward.Body!["id"]}", default)));
        Assert.NotEmpty(Binding(await singapore.GetAsync($"releases/{onward.Body!["id"]}", default)));

        static IEnumerable<(string, string, string)> Binding(Answer release) => release.Body!["elements"]![0]!["conditions"]!.AsArray()
            .Select(one => (one!["setBy"]!.GetValue<string>(), one["caseId"]!.GetValue<string>(), one["condition"]!["text"]!.GetValue<string>()));
    }

    [Fact] // as of a worker that is killed there: nothing that it does afterwards reaches the storage
    public async Task Stopped_at_any_step_a_release_opens_nothing_by_itself_and_the_same_order_completes_it_once()
    {
        var (netherlands, singapore, kenya) = (router.Netherlands, router.Singapore, router.Kenya);
        byte[] bytes = Unique(Logs), denied = Unique(Own);
        string furnishedIn = await transfers.CaseAsync(netherlands, singapore);
        string logs = await Furnished.KeepAsync(singapore, furnishedIn, bytes), other = await Furnished.KeepAsync(singapore, furnishedIn, denied);
        string asked = await transfers.AskAsync(netherlands, singapore, "KE", Transfers.DigestOf(bytes), Transfers.DigestOf(denied));
        await transfers.SayAsync(singapore, asked, "authorize", 1);
        int calls = await CallsAsync(async () => await TokenAsync(netherlands, Transfers.Order("KE", [logs], asked)));
        var stopped = new List<JsonObject>();
        for (int step = 1; step <= calls; step++)
        {
            var order = Transfers.Order("KE", [logs], asked);
            var both = Transfers.Order("KE", [logs, other], asked);
            await FailingAsync(step, int.MaxValue, async () =>
            {
                Assert.NotEqual(HttpStatusCode.Created, (await netherlands.ReleaseAsync(both, isDry: false, default)).Status);
                Assert.Empty((await Transfers.ReadAsync(kenya, logs, null)).Bytes);
            });
            await FailingAsync(step, int.MaxValue, async () => await netherlands.ReleaseAsync(order, isDry: false, default));
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), ((await Transfers.ReadAsync(kenya, other, null)).Status, (await kenya.GetAsync($"evidence/{other}", default)).Status));
            stopped.Add(order);
        }

        foreach (var order in stopped)
        {
            var completed = await netherlands.ReleaseAsync(order, isDry: false, default);
            Assert.True(completed.Status is HttpStatusCode.Created or HttpStatusCode.OK, $"{completed.Status} {completed.Body}");
            Assert.Equal(bytes, (await Transfers.ReadAsync(kenya, logs, completed.Body!["token"]!.GetValue<string>())).Bytes);
        }

        await router.Clock.AdvanceAsync("PT0S", default);
        var last = await netherlands.ReleaseAsync(stopped[^1], isDry: false, default);
        Assert.Equal(["evidence-released"], await NoticesAsync(kenya, last));
        var custody = (await singapore.GetAsync($"evidence/{logs}/custody", default)).Body!;
        Assert.Null(custody["firstFault"]);
        Assert.Equal(stopped.Count + 1, custody["entries"]!.AsArray().Count(entry => entry!["entry"]!["act"]!.GetValue<string>() == "released"));

        // What was stopped is worth no more than the word on which it rested.
        await transfers.SayAsync(singapore, asked, "deny", 1);
        foreach (var order in stopped)
        {
            var again = await netherlands.ReleaseAsync(order, isDry: false, default);
            Assert.Empty((await Transfers.ReadAsync(kenya, logs, again.Body!["token"]!.GetValue<string>())).Bytes);
        }
    }

    [Fact]
    public async Task For_another_use_bytes_are_given_with_consent_to_it_alone_and_who_furnished_is_told_of_the_others()
    {
        var (netherlands, singapore) = (router.Netherlands, router.Singapore);
        byte[] bytes = Unique(Logs);
        string furnishedIn = await transfers.CaseAsync(netherlands, singapore);
        string logs = await Furnished.KeepAsync(singapore, furnishedIn, bytes);
        string consent = await transfers.AskForUseAsync(netherlands, singapore, furnishedIn, "Trial of another suspect", Transfers.DigestOf(Own), Transfers.DigestOf(bytes));
        string use = $"?otherUse=Trial+of+another+suspect&consents={consent}";

        Assert.Equal((HttpStatusCode.Forbidden, []), await Transfers.ReadAsync(netherlands, logs, null, use));
        await transfers.SayAsync(singapore, consent, "authorize", 1);
        Assert.Equal((HttpStatusCode.Forbidden, []), await Transfers.ReadAsync(netherlands, logs, null, use));
        await transfers.SayAsync(singapore, consent, "authorize", 2);
        Assert.Equal(bytes, (await Transfers.ReadAsync(netherlands, logs, null, use)).Bytes);
        Assert.Equal((HttpStatusCode.Forbidden, []), await Transfers.ReadAsync(netherlands, logs, null, $"?otherUse=A+tax+assessment&consents={consent}"));
        Assert.Equal((HttpStatusCode.Forbidden, []), await Transfers.ReadAsync(netherlands, logs, null, "?otherUse=Trial+of+another+suspect"));
        Assert.Equal((HttpStatusCode.BadRequest, []), await Transfers.ReadAsync(netherlands, logs, null, "?otherUse=Trial+of+another+suspect&consents=none"));
        await transfers.SayAsync(singapore, consent, "deny", 2);
        Assert.Equal((HttpStatusCode.Forbidden, []), await Transfers.ReadAsync(netherlands, logs, null, use));
        Assert.Equal(bytes, (await Transfers.ReadAsync(netherlands, logs, null)).Bytes);

        var acts = (await singapore.GetAsync($"evidence/{logs}/custody", default)).Body!["entries"]!.AsArray().Select(entry => entry!["entry"]!).ToList();
        Assert.Equal(
            ["declared", "upload-verified", "read-refused", "read-refused", "read-for-other-use", "read-refused", "read-refused", "read-refused", "read"],
            acts.Select(entry => entry["act"]!.GetValue<string>()));
        Assert.Equal("USE_NOT_AUTHORIZED", acts[2]["code"]!.GetValue<string>());
        await router.Clock.AdvanceAsync("PT0S", default);
        Assert.Equal(["other-use-refused"], await NoticesAboutAsync(singapore, Transfers.DigestOf(bytes)));
    }

    private Task<int> CallsOfAReadAsync(NationalSystem reader, string id, string token) =>
        CallsAsync(async () => Assert.NotEmpty((await Transfers.ReadAsync(reader, id, token)).Bytes));

    /// <summary>How many storage calls it takes.</summary>
    private async Task<int> CallsAsync(Func<Task> call)
    {
        int seen = 0;
        router.BeforeStorage = _ =>
        {
            Interlocked.Increment(ref seen);
            return Task.CompletedTask;
        };
        try
        {
            await call();
            Assert.InRange(seen, 6, 60);
            return seen;
        }
        finally
        {
            router.BeforeStorage = null;
        }
    }

    /// <summary>Meanwhile the storage calls from one to another fail, counted from 1.</summary>
    private async Task FailingAsync(int from, int to, Func<Task> meanwhile)
    {
        int seen = 0;
        router.BeforeStorage = _ => Interlocked.Increment(ref seen) is var number && (number < from || number > to) ? Task.CompletedTask
            : to < int.MaxValue ? throw new IOException("The storage fails.") : throw new UnauthorizedAccessException("The storage refuses.");
        try
        {
            await meanwhile();
        }
        finally
        {
            router.BeforeStorage = null;
        }
    }

    private static async Task<string> TokenAsync(NationalSystem holder, JsonObject order)
    {
        var released = await holder.ReleaseAsync(order, isDry: false, default);
        Assert.True(released.Status == HttpStatusCode.Created, $"{released.Status} {released.Body}");
        return released.Body!["token"]!.GetValue<string>();
    }

    private static Task<IReadOnlyList<string>> NoticesAsync(NationalSystem reader, Answer released) => NoticesAboutAsync(reader, released.Body!["id"]!.GetValue<string>());

    private static async Task<IReadOnlyList<string>> NoticesAboutAsync(NationalSystem reader, string about)
    {
        var types = new List<string>();
        string after = "0";
        while ((await reader.GetAsync($"notices?after={after}", default)).Body is { } page && page["notices"]!.AsArray().Count > 0)
        {
            types.AddRange(page["notices"]!.AsArray().Select(numbered => numbered!["notice"] ?? numbered)
                .Where(notice => notice["text"]!.GetValue<string>().Contains(about, StringComparison.Ordinal)).Select(notice => notice["type"]!.GetValue<string>()));
            after = page["cursor"]!.ToString();
        }

        return types;
    }

    private static IReadOnlyList<string> Words(JsonNode list) => [.. list.AsArray().Select(word => word!.GetValue<string>())];

    private static byte[] Unique(byte[] text) => [.. text, .. Guid.NewGuid().ToByteArray()];
}
