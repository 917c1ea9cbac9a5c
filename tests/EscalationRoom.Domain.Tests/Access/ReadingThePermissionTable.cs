using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using static EscalationRoom.Domain.Tests.People;
using static EscalationRoom.Domain.Tests.RoomBuilder;

namespace EscalationRoom.Domain.Tests.Access;

public sealed class ReadingThePermissionTable
{
    [Fact]
    public void Every_operation_has_a_verdict_for_every_role() =>
        Assert.All(Permissions.Operations, it => Assert.Equal(Enum.GetValues<Role>().Length, it.Verdicts.Length));

    [Fact]
    public void Operations_are_named_once_in_dotted_lower_case()
    {
        Assert.Distinct(Permissions.Operations.Select(it => it.Name));
        Assert.All(Permissions.Operations, it => Assert.Matches("^(lane|room|rules|availability)(\\.[a-z]+){1,2}$", it.Name));
    }

    [Fact]
    public void Every_lane_is_read_and_written_by_an_operation_of_its_own() =>
        Assert.Equal(8, Permissions.Operations.Count(it => it.Name.StartsWith("lane.", StringComparison.Ordinal)));

    [Theory]
    [InlineData("room.explode")]
    [InlineData("Room.Close")]
    [InlineData("")]
    public void What_is_not_listed_is_refused_to_everybody(string operation)
    {
        Room room = ARoom().With(Helen, Noor);
        Assert.All(OneOfEveryRole, it => Assert.IsType<NotAllowed>(Permissions.Check(operation, it, room.Seats)));
    }

    [Fact]
    public void Somebody_without_an_active_account_may_do_nothing()
    {
        Room room = ARoom();
        Assert.All(Permissions.Operations, it => Assert.IsType<NotAllowed>(Permissions.Check(it.Name, Ana with { IsActive = false }, room.Seats)));
    }

    [Fact]
    public void Opening_a_room_needs_no_room()
    {
        var allowed = OneOfEveryRole.Where(it => Permissions.Check("room.submit", it) is null).Select(it => it.Role);
        Assert.Equal([Role.Frontline, Role.Owner, Role.Duty, Role.Exec, Role.Legal, Role.Finance, Role.Compliance, Role.System], allowed);
        Assert.IsType<NotAllowed>(Permissions.Check("room.message.post", Mira));
    }

    [Fact]
    public void Writing_needs_the_operation_and_the_lane()
    {
        Room room = ARoom().With(Olu, Helen);
        Assert.Null(Permissions.Check("room.message.post", Olu, room.Seats, Lane.Internal));
        Assert.IsType<NotAllowed>(Permissions.Check("room.message.post", Olu, room.Seats, Lane.Client));
        Assert.Null(Permissions.Check("room.message.post", Helen, room.Seats, Lane.Executive));
        Assert.IsType<NotAllowed>(Permissions.Check("room.message.post", Helen, room.Seats, Lane.Internal));
        Assert.IsType<NotAllowed>(Permissions.Check("room.resolution.propose", Olu, room.Seats, Lane.Internal));
    }

    [Fact]
    public void The_page_in_the_docs_is_this_table()
    {
        var page = PermissionsPage.Render();
        Assert.True(page == File.ReadAllText(Path.Combine(SourceTree(), "docs", "permissions.md")), $"src/docs/permissions.md should read:\n{page}");
    }

    private static string SourceTree()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "EscalationRoom.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the source tree.");
        }

        return Path.Combine(folder.FullName, "src");
    }
}
