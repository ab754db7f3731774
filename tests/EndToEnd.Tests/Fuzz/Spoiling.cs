using System.Text;
using System.Text.Json.Nodes;

namespace RequestRouter.EndToEnd.Tests.Fuzz;

/// <summary>Makes something else of what is sound.</summary>
internal static class Spoiling
{
    private static readonly string[] OddTexts =
    [
        "", " ", "null", "0", "-1", "9999999999999999999999", "2026-02-30T00:00:00Z", "9999-12-31T23:59:59.9999999Z", "0001-01-01T00:00:00Z", "P99999999999Y", "PT0S", "-P1D",
        "../..", "a/b", "%2e%2e%2f", "\u0000", "\u200b", "\ud83d\ude00", "'; drop table cases", "' or PartitionKey ne '", "<script>", "${jndi:ldap://x}", "de-DE-x-a", "e\u0301", "\u202Egnp",
        new string('x', 40_000),
    ];

    public static string Text(Random random) => OddTexts[random.Next(OddTexts.Length)];

    /// <summary>Changes one to three places of a body.</summary>
    public static JsonNode Body(JsonNode sound, Random random)
    {
        var body = sound.DeepClone();
        for (int times = random.Next(1, 4); times > 0; times--)
        {
            Change(body, random);
        }

        return body;
    }

    /// <summary>Changes bytes of a body, so that it may be no JSON any more.</summary>
    public static byte[] Bytes(byte[] sound, Random random)
    {
        byte[] bytes = [.. sound];
        switch (random.Next(4))
        {
            case 0:
                return bytes[..random.Next(bytes.Length)];
            case 1:
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
                return bytes;
            case 2:
                return [.. bytes, .. Encoding.UTF8.GetBytes(Text(random))];
            default:
                int at = random.Next(bytes.Length);
                return [.. bytes[..at], .. bytes[random.Next(bytes.Length)..]];
        }
    }

    private static void Change(JsonNode body, Random random)
    {
        var places = new List<(JsonNode Parent, object Key)>();
        Collect(body, places);
        if (places.Count == 0)
        {
            return;
        }

        var (parent, key) = places[random.Next(places.Count)];
        if (parent is JsonObject members)
        {
            string name = (string)key;
            switch (random.Next(4))
            {
                case 0:
                    members.Remove(name);
                    break;
                case 1:
                    members[Text(random)] = Odd(random, members[name]);
                    break;
                default:
                    members[name] = Odd(random, members[name]);
                    break;
            }
        }
        else if (parent is JsonArray elements)
        {
            int place = (int)key;
            if (random.Next(3) == 0)
            {
                elements.Add(elements[place]?.DeepClone());
            }
            else
            {
                elements[place] = Odd(random, elements[place]);
            }
        }
    }

    private static void Collect(JsonNode node, List<(JsonNode, object)> places)
    {
        if (node is JsonObject members)
        {
            foreach (var (name, value) in members)
            {
                places.Add((node, name));
                if (value is not null)
                {
                    Collect(value, places);
                }
            }
        }
        else if (node is JsonArray elements)
        {
            for (int place = 0; place < elements.Count; place++)
            {
                places.Add((node, place));
                if (elements[place] is { } element)
                {
                    Collect(element, places);
                }
            }
        }
    }

    private static JsonNode? Odd(Random random, JsonNode? before) => random.Next(11) switch
    {
        0 => null,
        1 => random.Next(-3, 100),
        2 => 1e300,
        3 => true,
        4 => new JsonArray(),
        5 => new JsonObject(),
        6 => new JsonArray(before?.DeepClone(), before?.DeepClone()),
        7 => new JsonObject { ["x"] = before?.DeepClone() },
        8 when before is JsonValue => $"{before}{Text(random)}",
        9 => new string('y', random.Next(1, 5000)),
        _ => Text(random),
    };
}
