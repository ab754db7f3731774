using System.Text.Json;
using RequestRouter.Router.Json;

namespace RequestRouter.Router.Door;

/// <summary>
/// The State that a body names as its sender, before anything else of it is believed: whose keys are to be tried. Another State that
/// has entered the same key gains and breaks nothing by it.
/// </summary>
internal static class StatedSender
{
    /// <summary>Null where the body names none.</summary>
    public static StateCode? Of(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = RouterJson.MaxDepth });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("from"u8))
                {
                    return reader.Read() && reader.TokenType == JsonTokenType.String && StateCode.TryParse(reader.GetString(), null, out var state) ? state : null;
                }
            }
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // Whoever signed it is told what is wrong with it.
        }

        return null;
    }
}
