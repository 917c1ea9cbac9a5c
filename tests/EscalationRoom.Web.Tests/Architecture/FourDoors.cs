using System.Text.RegularExpressions;
using EscalationRoom.Data;
using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Web.Tests.Architecture;

public sealed partial class FourDoors
{
    private static readonly IReadOnlyList<SourceFile> Web = [.. SourceTree.Files("EscalationRoom.Web")];

    [Fact]
    public void Only_the_change_door_gives_commands_to_the_writer() =>
        Assert.Equal(["Rooms/LiveRooms.cs"], Web.Where(it => it.Uses(".TryAdd(request)") || it.Uses("new Request<")).Select(it => it.Path));

    [Fact]
    public void A_reader_is_only_made_for_a_person()
    {
        Assert.Empty(typeof(RoomReader).GetConstructors());
        Assert.DoesNotContain(Web, it => it.Uses("new RoomReader("));
    }

    [Fact]
    public void Sets_that_hold_room_content_are_closed_to_everyone_but_the_data_project()
    {
        var open = typeof(EscalationDb).GetProperties()
            .Where(it => it.PropertyType.IsGenericType && it.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>))
            .Select(it => it.Name);
        Assert.DoesNotContain(open, it => it is "Rooms" or "RoomEvents" or "Participants" or "Handoffs" or "Documents" or "Commitments" or "Briefs" or "Asks" or "ReadMarks" or "Notices" or "NoticeChoices" or "Drafts" or "DraftAnswers" or "DraftItems");
    }

    [Fact]
    public void Nobody_outside_the_data_project_reaches_for_a_set_by_its_type() =>
        Assert.DoesNotContain(Web, it => it.Uses("Set<Room>") || it.Uses("FromSql") || it.Uses("ExecuteSql"));

    [Fact]
    public void Only_the_live_door_writes_to_hub_connections() =>
        Assert.All(Web.Where(it => it.Uses("HubConnectionContext")), it => Assert.StartsWith("Rooms/Hub/", it.Path, StringComparison.Ordinal));

    [Fact]
    public void Nobody_holds_a_hub_context() => Assert.DoesNotContain(Web, it => it.Uses("IHubContext"));

    [Fact]
    public void Only_the_outbox_and_the_sign_in_back_channel_reach_outside() =>
        Assert.All(
            Web.Where(it => OutsideClients().IsMatch(it.Text)),
            it => Assert.True(it.Feature is "Notifications" || it.Path.StartsWith("Shell/", StringComparison.Ordinal) || it.Feature is "Admin", it.Path));

    [Fact]
    public void Markup_is_made_of_text_in_one_file() =>
        Assert.True(Web.Count(it => it.Uses("MarkupString")) <= 1, string.Join(", ", Web.Where(it => it.Uses("MarkupString")).Select(it => it.Path)));

    [Fact]
    public void Every_operation_a_command_names_is_a_row_of_the_permission_table()
    {
        var named = Web.SelectMany(it => OperationNames().Matches(it.Text)).Select(it => it.Groups[1].Value).Distinct().ToList();
        Assert.NotEmpty(named);
        Assert.Empty(named.Except(Permissions.Operations.Select(it => it.Name)));
    }

    [GeneratedRegex(@"\b(HttpClient|SmtpClient|SocketsHttpHandler)\b")]
    private static partial Regex OutsideClients();

    [GeneratedRegex("\"(room\\.[a-z.]+)\"")]
    private static partial Regex OperationNames();
}
