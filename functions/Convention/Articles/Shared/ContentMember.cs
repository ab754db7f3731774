using System.Collections;
using System.Reflection;

namespace RequestRouter.Convention.Articles.Shared;

/// <summary>Members of a request, by JSON pointer (RFC 6901) as <c>/content/facts</c>; <c>*</c> stands for each element of a list.</summary>
internal static class ContentMember
{
    private const string Root = "/content";

    /// <summary>Whether the request says something there; of a list with <c>*</c>, in each of its elements.</summary>
    public static bool IsGiven(RequestContent content, string pointer) => Steps(pointer) is { } steps && IsGiven(content, steps);

    /// <summary>Whether a request has such a member at all.</summary>
    public static bool Exists(string pointer) => Steps(pointer) is { } steps && Exists(typeof(RequestContent), steps);

    private static string[]? Steps(string pointer) =>
        pointer == Root ? []
        : pointer.StartsWith(Root + "/", StringComparison.Ordinal) ? pointer[(Root.Length + 1)..].Split('/')
        : null;

    private static bool IsGiven(object? value, ReadOnlySpan<string> steps)
    {
        if (steps.IsEmpty)
        {
            return value switch
            {
                null or false => false,
                string text => !Wording.Missing(text),
                ICollection list => list.Count > 0,
                _ => true,
            };
        }
        if (value is not IList elements)
            return value is not null && Member(value.GetType(), steps[0]) is { } member && IsGiven(member.GetValue(value), steps[1..]);
        if (steps[0] != "*")
            return Index(steps[0]) is { } index && index < elements.Count && IsGiven(elements[index], steps[1..]);
        foreach (var element in elements)
        {
            if (!IsGiven(element, steps[1..]))
                return false;
        }
        return elements.Count > 0;
    }

    private static bool Exists(Type type, ReadOnlySpan<string> steps)
    {
        if (steps.IsEmpty)
            return true;
        var known = Nullable.GetUnderlyingType(type) ?? type;
        if (known.IsGenericType)
            return (steps[0] == "*" || Index(steps[0]) is not null) && Exists(known.GetGenericArguments()[0], steps[1..]);
        return Member(known, steps[0]) is { } member && Exists(member.PropertyType, steps[1..]);
    }

    private static int? Index(string step) => int.TryParse(step, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index) ? index : null;

    /// <summary>A member is spelt with a small first letter; only records of the model have members.</summary>
    private static PropertyInfo? Member(Type type, string step) => type.Namespace?.StartsWith("RequestRouter.Convention.Model", StringComparison.Ordinal) == true && step.Length > 0 && char.IsAsciiLetterLower(step[0])
        ? type.GetProperty(char.ToUpperInvariant(step[0]) + step[1..], BindingFlags.Public | BindingFlags.Instance)
        : null;
}
