using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using RequestRouter.Router.Json;
using RequestRouter.Router.OpenApi;

namespace RequestRouter.Router.Tests.Json;

/// <summary>
/// Real bodies with something changed anywhere inside: the edge answers, and what it lets through the rules answer. An
/// exception in either would be a 500 for input.
/// </summary>
public sealed class EdgeToRulesFuzz
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 14, 5, 0, TimeSpan.Zero);
    private static readonly JsonNode[] Requests = [.. ExampleFiles.In("requests").Select(example => example.Body)];
    private static readonly JsonNode[] Communications = [.. ExampleFiles.In("communications").Select(example => example.Body)];
    private static readonly Register Register = new([Party("NL"), Party("SG"), Party("KE")]);

    private static readonly string[] Replacements =
    [
        "null", "true", "0", "-1", "2147483647", "7.5", "1e300", "\"\"", "\"x\"", "\"NL\"", "\"en\"", "\"\\u0000\"", "\"2026-11-23T14:05:00Z\"",
        "\"9999-12-31T23:59:59Z\"", "\"0001-01-01T00:00:00Z\"", "\"mutual-assistance\"", "\"other\"", "\"nl-abcdefghijklmnopqrstuvwxyz\"",
        "[]", "[null]", "[1,1]", "[0]", "[\"nl\",\"nl\"]", "{}", "[{}]", "[[]]", "{\"value\":\"x\"}", "{\"at\":\"9999-12-31T23:59:59Z\",\"reasons\":\"x\"}",
    ];

    private static readonly Gen<(uint Place, int Replacement, bool Remove)[]> Changes =
        Gen.Select(Gen.UInt, Gen.Int[0, Replacements.Length - 1], Gen.Bool).Array[0, 4];

    [Fact]
    public void A_changed_request_is_answered_by_the_edge_or_by_the_rules() =>
        Gen.Select(Gen.Int[0, Requests.Length - 1], Changes).Sample(
            (sample, changes) =>
            {
                var read = JsonEdge.ReadOpening(Spoil(Requests[sample], changes));
                if (read.IsSound)
                {
                    Judge(null, read.Value with { From = StateCode.Parse("NL"), Authority = AuthorityId.Parse("central-authority") });
                }
            },
            iter: 20_000);

    [Fact]
    public void Changed_communications_in_any_order_are_answered_by_the_edge_or_by_the_rules()
    {
        var opened = Open();
        Gen.Select(Gen.Int[0, Communications.Length - 1], Gen.Bool, Changes.Where(changes => changes.Length < 3)).Array[1, 12].Sample(
            said => _ = said.Aggregate(opened, (current, next) => Continue(current, Spoil(Communications[next.Item1], next.Item3), next.Item2)),
            iter: 3_000);
    }

    [Fact]
    public void A_case_reads_back_as_it_was_written()
    {
        var opened = Open();

        byte[] stored = JsonSerializer.SerializeToUtf8Bytes(opened, RouterJson.Options);
        byte[] again = JsonSerializer.SerializeToUtf8Bytes(JsonSerializer.Deserialize<Case>(stored, RouterJson.Options), RouterJson.Options);

        Assert.Equal(Encoding.UTF8.GetString(stored), Encoding.UTF8.GetString(again));
    }

    private static Case Open()
    {
        var request = JsonEdge.ReadOpening(Encoding.UTF8.GetBytes(Requests.Single(request => request["reference"]!.GetValue<string>() == "NL-MLA-2026-0417").ToJsonString()));
        return Assert.IsType<Step>(Judge(null, request.Value! with { From = StateCode.Parse("NL"), Authority = AuthorityId.Parse("central-authority") })).After;
    }

    private static Case Continue(Case current, byte[] body, bool requesting)
    {
        var sender = requesting ? current.Requesting : current.Requested;
        return JsonEdge.Read<Communication>(body) is { IsSound: true, Value: { } said }
            && Judge(current, said with { From = sender, Authority = AuthorityId.Parse("central-authority") }) is Step step
            ? step.After
            : current;
    }

    private static Outcome Judge(Case? current, Communication said)
    {
        var outcome = Case.Advance(current, new Communicated(said), Now, Register, Practice.Default);
        if (outcome is Step step)
        {
            byte[] stored = JsonSerializer.SerializeToUtf8Bytes(step.After, RouterJson.Options);
            Assert.NotNull(JsonSerializer.Deserialize<Case>(stored, RouterJson.Options));
        }

        return outcome;
    }

    private static byte[] Spoil(JsonNode sample, (uint Place, int Replacement, bool Remove)[] changes)
    {
        var body = sample.DeepClone();
        foreach (var (place, replacement, remove) in changes)
        {
            var places = Places(body).ToList();
            if (places.Count == 0)
            {
                break;
            }

            var (parent, name, index) = places[(int)(place % places.Count)];
            Change(parent, name, index, remove ? null : JsonNode.Parse(Replacements[replacement]), remove);
        }

        return Encoding.UTF8.GetBytes(body.ToJsonString());
    }

    private static void Change(JsonNode parent, string? name, int index, JsonNode? value, bool remove)
    {
        switch (parent)
        {
            case JsonObject fields when remove:
                fields.Remove(name!);
                break;
            case JsonObject fields:
                fields[name!] = value;
                break;
            case JsonArray items when remove:
                items.RemoveAt(index);
                break;
            case JsonArray items:
                items[index] = value;
                break;
        }
    }

    private static IEnumerable<(JsonNode Parent, string? Name, int Index)> Places(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Places(field.Value).Prepend((fields, field.Key, 0))),
        JsonArray items => items.SelectMany((item, n) => Places(item).Prepend((items, null, n))),
        _ => [],
    };

    private static Party Party(string state) => new()
    {
        State = StateCode.Parse(state),
        Name = state,
        BoundFrom = Now.AddYears(-1),
        Languages = [LanguageTag.Parse("en"), LanguageTag.Parse("fr"), LanguageTag.Parse("nl")],
        Authorities = [new Authority { Id = AuthorityId.Parse("central-authority"), Name = state, Roles = [AuthorityRole.CentralAuthority] }],
    };
}
