#nullable disable

namespace Azure.Messaging.ServiceBus;

public class ServiceBusConnectionStringProperties
{
    public Uri Endpoint { get; private set; }

    /// <summary>The host name of the endpoint, by which a broker is found.</summary>
    public string FullyQualifiedNamespace => Endpoint?.Host;

    public string EntityPath { get; private set; }

    public string SharedAccessKeyName { get; private set; }

    public string SharedAccessKey { get; private set; }

    public string SharedAccessSignature { get; private set; }

    /// <exception cref="ArgumentException">Empty.</exception>
    /// <exception cref="FormatException">Not of the form <c>Name=value;Name=value</c>, or an endpoint that is no address.</exception>
    public static ServiceBusConnectionStringProperties Parse(string connectionString)
    {
        ArgumentException.ThrowIfNullOrEmpty(connectionString);
        var properties = new ServiceBusConnectionStringProperties();
        foreach (var part in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var sign = part.IndexOf('=', StringComparison.Ordinal);
            if (sign < 1)
            {
                throw new FormatException("The connection string could not be parsed; it is malformed or holds unknown parts.");
            }

            properties.Set(part[..sign].Trim(), part[(sign + 1)..].Trim());
        }

        return properties;
    }

    private void Set(string name, string value)
    {
        switch (name.ToUpperInvariant())
        {
            case "ENDPOINT":
                Endpoint = Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Host.Length > 0
                    ? new UriBuilder(address) { Scheme = "sb", Port = -1 }.Uri
                    : throw new FormatException("The connection string has an invalid Endpoint address.");
                break;
            case "ENTITYPATH":
                EntityPath = value;
                break;
            case "SHAREDACCESSKEYNAME":
                SharedAccessKeyName = value;
                break;
            case "SHAREDACCESSKEY":
                SharedAccessKey = value;
                break;
            case "SHAREDACCESSSIGNATURE":
                SharedAccessSignature = value;
                break;
        }
    }
}
