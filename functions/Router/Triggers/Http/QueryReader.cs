using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace RequestRouter.Router.Triggers.Http;

/// <summary>Reads parameters of a query, each at most once there; the first that does not parse is the problem.</summary>
internal sealed class QueryReader(HttpRequest request)
{
    public delegate bool Parser<T>(string text, out T value);

    /// <summary>Null while every parameter read so far was sound.</summary>
    public IActionResult? Problem { get; private set; }

    /// <summary>The parameter's text; null where it is left out.</summary>
    public string? Text(string name) => Given(name) is { Length: > 0 } text ? text : null;

    /// <summary>A whole number from 0 to <paramref name="most"/>, digits only; null where it is left out.</summary>
    /// <param name="expected">The end of "must be …".</param>
    public long? Number(string name, long most, string expected) => Read<long>(
        name, (string text, out long number) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most, expected);

    /// <param name="expected">The end of "must be …".</param>
    public T? Read<T>(string name, Parser<T> parse, string expected)
        where T : struct
    {
        if (Given(name) is not { } text)
        {
            return null;
        }

        if (parse(text, out var value))
        {
            return value;
        }

        Problem ??= HttpAnswers.BadQuery(name, $"{expected}, or left out");
        return null;
    }

    /// <summary>Values separated by commas; none where it is left out. More than a header or a path could hold do not come here.</summary>
    /// <param name="expected">The end of "must be …".</param>
    public IReadOnlyList<T> List<T>(string name, string expected)
        where T : struct, IParsable<T>
    {
        var values = new List<T>();
        foreach (string part in (Text(name) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!T.TryParse(part, null, out var value))
            {
                Problem ??= HttpAnswers.BadQuery(name, $"{expected}, or left out");
                return [];
            }

            values.Add(value);
        }

        return values;
    }

    /// <summary>Whether it is there, alone or as true; false where it is left out.</summary>
    public bool Flag(string name) => Read<bool>(name, IsTrue, "true or false") ?? false;

    private static bool IsTrue(string text, out bool isTrue)
    {
        isTrue = text is "" or "true";
        return isTrue || text == "false";
    }

    private string? Given(string name)
    {
        var given = request.Query[name];
        if (given.Count > 1)
        {
            Problem ??= HttpAnswers.BadQuery(name, "there at most once");
        }

        return given.Count == 1 ? given[0] : null;
    }
}
