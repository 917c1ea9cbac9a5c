using EscalationRoom.Data.Timeline;
using EscalationRoom.Domain.Notices;
using EscalationRoom.Domain.People;
using EscalationRoom.Domain.Rooms;
using Microsoft.EntityFrameworkCore;

namespace EscalationRoom.Data.Mapping;

/// <summary>Who is told of what, and how they want to be told.</summary>
internal static class NoticeMapping
{
    public static void Map(ModelBuilder builder)
    {
        builder.Entity<NoticeRow>(notice =>
        {
            notice.ToTable("Notices");
            notice.HasKey(it => it.Id);
            notice.Property(it => it.Id).ValueGeneratedNever();
            notice.HasIndex(it => new { it.To, it.HandledAt, it.At });
            notice.HasIndex(it => new { it.Room, it.Topic });
            notice.HasIndex(it => new { it.ToldAt, it.At });
            notice.HasIndex(it => it.HandledAt);
            notice.Property(it => it.Topic).HasMaxLength(Notice.LongestTopic);
            notice.HasOne<Room>().WithMany().HasForeignKey(it => it.Room).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<NoticeChoiceRow>(choice =>
        {
            choice.ToTable("NoticeChoices");
            choice.HasKey(it => it.Person);
            choice.Property(it => it.Person).ValueGeneratedNever();
            choice.Property(it => it.Off).HasMaxLength(1_000);
            choice.Property(it => it.Paces).HasMaxLength(1_000);
            choice.Property(it => it.Zone).HasMaxLength(60);
            choice.HasOne<Person>().WithMany().HasForeignKey(it => it.Person).OnDelete(DeleteBehavior.Restrict);
        });
        builder.Entity<MutedRoomRow>(muted =>
        {
            muted.ToTable("MutedRooms");
            muted.HasKey(it => new { it.Person, it.Room });
            muted.HasIndex(it => it.Room);
            muted.HasOne<Person>().WithMany().HasForeignKey(it => it.Person).OnDelete(DeleteBehavior.Restrict);
            muted.HasOne<Room>().WithMany().HasForeignKey(it => it.Room).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
