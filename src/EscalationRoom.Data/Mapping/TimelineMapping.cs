using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Mapping;

/// <summary>The append-only log, and what nodes and readers keep about it.</summary>
internal static class TimelineMapping
{
    public static void Map(ModelBuilder builder)
    {
        builder.Entity<TimelineRow>(log =>
        {
            log.ToTable("RoomEvents");
            log.HasKey(it => new { it.Room, it.Sequence });
            log.HasIndex(it => new { it.Room, it.Lane, it.LaneSequence }).IsUnique();
            log.HasIndex(it => it.Id).IsUnique();
            log.HasIndex(it => new { it.CommandId, it.By }).IsUnique();
            log.HasIndex(it => new { it.Room, it.About });
            log.Property(it => it.Kind).HasMaxLength(60);
            log.Property(it => it.CommandHash).HasMaxLength(32);
            log.Property(it => it.PayloadHash).HasMaxLength(32);
            log.Property(it => it.PreviousHash).HasMaxLength(32);
            log.Property(it => it.Hash).HasMaxLength(32);
            log.HasOne<Room>().WithMany().HasForeignKey(it => it.Room).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<ReadMarkRow>(mark =>
        {
            mark.ToTable("ReadMarks");
            mark.HasKey(it => new { it.Room, it.Person });
            mark.Property(it => it.Cursor).HasMaxLength(100);
        });
        builder.Entity<PresenceRow>(presence =>
        {
            presence.ToTable("Presence");
            presence.HasKey(it => it.Node);
            presence.Property(it => it.Node).HasMaxLength(60);
        });
        builder.Entity<RoomCounter>(counter =>
        {
            counter.ToTable("RoomCounters");
            counter.HasKey(it => it.Year);
            counter.Property(it => it.Year).ValueGeneratedNever();
            counter.Property(it => it.Last).IsConcurrencyToken();
        });
    }
}
