using EscalationRoom.Domain.Rooms;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Pages;

public sealed class AnsweringMessages(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task Who_deletes_a_message_deletes_it_where_it_is_quoted_on_every_page()
    {
        var room = await host.OpenRoomAsync();
        var (priya, ruth, now) = (host.Person("u-priya").Id, host.Person("c-ruth").Id, host.Get<TimeProvider>().GetUtcNow());
        var said = await host.ChangeAsync(room, it => it.PostMessage(priya, Lane.Client, "Our fault entirely.", now));
        var message = new PostedMessage(said.Id, Lane.Client, priya, now, IsDeleted: false);
        await host.ChangeAsync(room, it => it.PostMessage(ruth, Lane.Client, "Noted.", now, message));
        await using var live = await RoomOnScreen.Of(host, "c-ruth", room);
        Assert.Contains("Our fault entirely.", live.Text, StringComparison.Ordinal);

        await host.ChangeAsync(room, it => it.DeleteMessage(priya, message, now));

        await live.Until(it => !it.Contains("Our fault entirely.", StringComparison.Ordinal));
        await using var anew = await RoomOnScreen.Of(host, "c-ruth", room);
        Assert.Contains("Noted.", anew.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Our fault entirely.", anew.Text, StringComparison.Ordinal);
    }
}
