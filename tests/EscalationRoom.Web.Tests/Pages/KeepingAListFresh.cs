using EscalationRoom.Web.Rooms.Live;
using EscalationRoom.Web.Rooms.Pages.Live;
using EscalationRoom.Web.Tests.Hosting;

namespace EscalationRoom.Web.Tests.Pages;

public sealed class KeepingAListFresh(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_look_that_broke_is_tried_again_without_further_news()
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var looks = 0;
        var again = new TaskCompletionSource();
        using var news = new ListNews(host.Get<RoomFeed>(), host.Person("u-priya"), new StillClock());
        var following = news.FollowAsync(TimeSpan.Zero, Look, over.Token);

        await host.OpenRoomAsync();
        await Task.WhenAny(following, again.Task).WaitAsync(Patience.Longest, TestContext.Current.CancellationToken);
        Assert.True(again.Task.IsCompleted, "Whoever looks at a list while the database is away would never see it move again.");

        await over.CancelAsync();
        await following;

        Task Look()
        {
            if (++looks > 1)
            {
                again.TrySetResult();
                return Task.CompletedTask;
            }

            throw new TimeoutException("The database is away.");
        }
    }

    /// <summary>No timer of it ever rings, so that only the failure itself can bring the second look.</summary>
    private sealed class StillClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime == TimeSpan.Zero ? dueTime : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}
