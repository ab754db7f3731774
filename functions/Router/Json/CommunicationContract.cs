using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace RequestRouter.Router.Json;

/// <summary>
/// How communications travel: told apart by <c>type</c>, with the sender's own id and the State that says it. What opens a case has its reference for an id. What is needed to know whose communication it is must be there; all else may be missing, because the
/// rules answer for it with a paragraph.
/// </summary>
internal static class CommunicationContract
{
    public const string Discriminator = "type";
    private static readonly IdentifierConverter Identifier = new();

    /// <summary>
    /// Whether the door asks for this member (<see cref="Door.Handing"/>) wherever such a communication stands. What can be part of a decision has one shape there and
    /// by itself, and leaves it out as a part.
    /// </summary>
    public static bool IsAskedAtTheDoor(Type type, string member) =>
        type.IsAssignableTo(typeof(Communication)) && member is "from" or "caseId" && !Decide.MayHold.Any(held => held.Type == type);

    public static void Apply(JsonTypeInfo type)
    {
        if (type.Type == typeof(Reason))
        {
            // Left out, it would read as the first ground of the list, and a State would be taken to have said so.
            type.Properties.Single(member => member.Name == "ground").IsRequired = true;
        }

        if (type.Kind != JsonTypeInfoKind.Object || !type.Type.IsAssignableTo(typeof(Communication)))
        {
            return;
        }

        if (type.Type == typeof(Communication))
        {
            type.PolymorphismOptions = Kinds();
        }

        for (int i = type.Properties.Count - 1; i >= 0; i--)
        {
            switch (type.Properties[i].Name)
            {
                case "authority":
                    type.Properties.RemoveAt(i);
                    break;
                case "from":
                    // Not required by the shape, because the parts of a decision have the same shape; the door asks for it.
                    type.Properties[i].ShouldSerialize = static (_, value) => value is StateCode state && state != default;
                    break;
                case "caseId" or "seen" when type.Type == typeof(SubmitRequest) || type.Type == typeof(RegisterOralRequest):
                    // Its case is not there before it.
                    type.Properties.RemoveAt(i);
                    break;
                case "id" when type.Type == typeof(SubmitRequest) || type.Type == typeof(RegisterOralRequest):
                    // What opens a case is named by the requesting State's reference.
                    type.Properties.RemoveAt(i);
                    break;
                case "id":
                    Require(type.Properties[i], Identifier);
                    break;
                case "reference" when type.Type == typeof(SubmitRequest) || type.Type == typeof(RegisterOralRequest):
                    Require(type.Properties[i], Identifier);
                    break;
                case "to" or "kind" when type.Type == typeof(SubmitRequest):
                case "requesting" when type.Type == typeof(RegisterOralRequest):
                    Require(type.Properties[i], null);
                    break;
            }
        }
    }

    private static JsonPolymorphismOptions Kinds()
    {
        var kinds = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = Discriminator };
        foreach (var kind in CommunicationTypes.All)
        {
            kinds.DerivedTypes.Add(new(kind.Type, kind.Name));
        }

        return kinds;
    }

    private static void Require(JsonPropertyInfo member, JsonConverter? converter)
    {
        member.IsRequired = true;
        member.CustomConverter = converter;
        if (!member.PropertyType.IsValueType)
        {
            member.IsSetNullable = false;
        }
    }
}
