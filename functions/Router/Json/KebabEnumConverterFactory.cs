using System.Text.Json;
using System.Text.Json.Serialization;

namespace RequestRouter.Router.Json;

/// <summary>Enumerations as kebab-case words. Unlike the framework's converter it takes no other case, no number and no list.</summary>
internal sealed class KebabEnumConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(KebabEnumConverter<>).MakeGenericType(typeToConvert))!;
}
