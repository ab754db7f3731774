namespace RequestRouter.Local.Host.Amqp;

/// <param name="Port">Of 127.0.0.1; 0 for a free one.</param>
/// <param name="KeyName">The name of the key that clients sign their tokens with.</param>
/// <param name="Key">The key.</param>
internal sealed record AmqpDoorOptions(int Port, string KeyName, string Key);
