using Azure.Data.Tables;
using RequestRouter.Router.Storage;

namespace RequestRouter.Router.Tests.Cases;

/// <summary>What Azure refuses and the emulator accepts is refused here (DESIGN 3, rule 3).</summary>
public sealed class EntityGroupTests
{
    [Fact]
    public void Entities_of_two_partitions_cannot_stand_or_fall_together()
    {
        var group = new EntityGroup("one");

        Assert.Throws<InvalidOperationException>(() => group.Add(new TableEntity("other", "row")));
    }

    [Fact]
    public void More_than_a_hundred_entities_are_refused()
    {
        var group = new EntityGroup("one");
        for (int i = 0; i < 100; i++)
        {
            group.Add(new TableEntity("one", $"{i}"));
        }

        Assert.Throws<InvalidOperationException>(() => group.Add(new TableEntity("one", "100")));
    }

    [Fact]
    public void An_entity_put_whole_keeps_nothing_of_the_one_before()
    {
        var group = new EntityGroup("one");

        group.Put(new TableEntity("one", "row"));

        Assert.Equal(TableTransactionActionType.UpsertReplace, Assert.Single(group.Actions).ActionType);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64 * 1024)]
    [InlineData(64 * 1024 + 1)]
    [InlineData(EntityBytes.Limit)]
    public void Bytes_of_any_length_up_to_the_limit_come_back_as_they_went(int length)
    {
        byte[] bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        var entity = new TableEntity("p", "r");

        EntityBytes.Write(entity, bytes);

        Assert.Equal(bytes, EntityBytes.Read(entity));
    }
}
