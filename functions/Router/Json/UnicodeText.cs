using System.Text.Json;

namespace RequestRouter.Router.Json;

/// <summary>Text of a parsed document, where escapes such as a lone <c>\ud800</c> can spell what is not Unicode.</summary>
internal static class UnicodeText
{
    /// <summary>The text of a string element; null where it holds half of a surrogate pair.</summary>
    public static string? Of(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The member's name, unescaped; null where it holds half of a surrogate pair.</summary>
    public static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
